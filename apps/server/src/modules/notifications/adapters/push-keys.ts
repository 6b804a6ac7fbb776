import { eq, sql } from 'drizzle-orm';
import webPush from 'web-push';
import { z } from 'zod';
import type { Database } from '../../../platform/database/database.js';
import { installation } from '../../../platform/database/schema/index.js';
import { decrypt, encrypt } from '../../../platform/security/aes-gcm.js';
import type { Keyring } from '../../../platform/security/keyring.js';

const ROW = 'push-keys';
/** Any number; two servers that start at once take turns. */
const LOCK = 620_415;

const stored = z.object({ publicKey: z.string(), sealedPrivate: z.string() });

export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Keys by which push services know the installation: made once, the private one sealed. */
export function createPushKeys(database: Database, keyring: Pick<Keyring, 'authenticate'>) {
  const sealingKey = new Uint8Array(keyring.authenticate('mien push keys', ''));
  let known: Promise<PushKeys> | undefined;

  const readOrMake = (): Promise<PushKeys> =>
    database.system.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
      const [row] = await tx.select().from(installation).where(eq(installation.key, ROW));
      if (row) {
        const { publicKey, sealedPrivate } = stored.parse(row.value);
        const privateKey = Buffer.from(
          decrypt(sealingKey, ROW, Buffer.from(sealedPrivate, 'base64')),
        ).toString();
        return { publicKey, privateKey };
      }
      const made = webPush.generateVAPIDKeys();
      const sealedPrivate = Buffer.from(encrypt(sealingKey, ROW, Buffer.from(made.privateKey))).toString(
        'base64',
      );
      await tx.insert(installation).values({ key: ROW, value: { publicKey: made.publicKey, sealedPrivate } });
      return made;
    });

  return (): Promise<PushKeys> => {
    known ??= readOrMake().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}
