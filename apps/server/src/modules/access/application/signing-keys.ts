import { hkdfSync } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { exportJWK, generateKeyPair, importJWK } from 'jose';
import { z } from 'zod';
import { type Clock, newId } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import { installation } from '../../../platform/database/schema/index.js';
import { decrypt, encrypt, KEY_BYTES } from '../../../platform/security/aes-gcm.js';

const ROW = 'access-token-keys';
const ALGORITHM = 'EdDSA';
const ROTATE_AFTER_MS = 90 * 86_400_000;
/** A replaced key still verifies for longer than any token of it lives. */
const KEEP_REPLACED_MS = 3_600_000;
const READ_AGAIN_MS = 30_000;
const UNKNOWN_KEY_MS = 1_000;
/** Any number; two servers that rotate at once take turns. */
const ROTATION_LOCK = 620_413;

const storedKeys = z.array(
  z.object({ kid: z.string(), createdAt: z.coerce.date(), x: z.string(), sealedPrivate: z.string() }),
);
type StoredKey = z.infer<typeof storedKeys>[number];

export interface SigningKeys {
  /** The newest key, made or replaced when it is time. */
  toSign(): Promise<{ readonly kid: string; readonly key: CryptoKey | Uint8Array }>;
  /** The public key with this id, while it is valid. */
  toVerify(kid: string | undefined): Promise<CryptoKey | Uint8Array | undefined>;
  /** Replace the key now; tokens of the old one stay valid for their quarter of an hour. */
  rotate(): Promise<void>;
}

/** Ed25519 keys of access tokens, kept in the installation's row, private parts sealed under `secret`. */
export function createSigningKeys(deps: {
  readonly database: Database;
  readonly clock: Clock;
  readonly secret: string;
}): SigningKeys {
  const { database, clock } = deps;
  const sealingKey = new Uint8Array(hkdfSync('sha256', deps.secret, '', ROW, KEY_BYTES));
  let known: readonly StoredKey[] = [];
  let readAt = Number.NEGATIVE_INFINITY;

  const read = async (executor: Pick<Database['system'], 'select'>): Promise<StoredKey[]> => {
    const [row] = await executor.select().from(installation).where(eq(installation.key, ROW));
    return row ? storedKeys.parse(row.value) : [];
  };
  const refresh = async (): Promise<void> => {
    known = await read(database.system);
    readAt = clock.now().getTime();
  };
  const isDue = (keys: readonly StoredKey[]): boolean =>
    keys[0] === undefined || clock.now().getTime() - keys[0].createdAt.getTime() > ROTATE_AFTER_MS;

  /** Under a lock, so that two servers do not make two keys. */
  async function replace(always: boolean): Promise<void> {
    await database.system.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${ROTATION_LOCK})`);
      const keys = await read(tx);
      if (!always && !isDue(keys)) return;
      const now = clock.now().getTime();
      const kept = keys.filter(
        (_, index) => index === 0 || now - (keys[index - 1]?.createdAt.getTime() ?? 0) < KEEP_REPLACED_MS,
      );
      const value = [await makeKey(sealingKey, clock.now()), ...kept];
      await tx
        .insert(installation)
        .values({ key: ROW, value })
        .onConflictDoUpdate({ target: installation.key, set: { value } });
    });
    await refresh();
  }

  return {
    async toSign() {
      if (clock.now().getTime() - readAt > READ_AGAIN_MS) await refresh();
      if (isDue(known)) await replace(false);
      const [newest] = known;
      if (!newest) throw new Error('There is no key to sign access tokens with.');
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: newest.x, d: unseal(sealingKey, newest) };
      return { kid: newest.kid, key: await importJWK(jwk, ALGORITHM) };
    },
    async toVerify(kid) {
      const isKnown = known.some((candidate) => candidate.kid === kid);
      // another server may have made a key a moment ago
      const patienceMs = isKnown ? READ_AGAIN_MS : UNKNOWN_KEY_MS;
      if (clock.now().getTime() - readAt > patienceMs) await refresh();
      const key = known.find((candidate) => candidate.kid === kid);
      return key && importJWK({ kty: 'OKP', crv: 'Ed25519', x: key.x }, ALGORITHM);
    },
    rotate: () => replace(true),
  };
}

async function makeKey(sealingKey: Uint8Array, createdAt: Date): Promise<StoredKey> {
  const pair = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
  const { x = '', d = '' } = await exportJWK(pair.privateKey);
  const kid = newId();
  const sealed = encrypt(sealingKey, `${ROW}:${kid}`, Buffer.from(d));
  return { kid, createdAt, x, sealedPrivate: Buffer.from(sealed).toString('base64') };
}

function unseal(sealingKey: Uint8Array, { kid, sealedPrivate }: StoredKey): string {
  return Buffer.from(decrypt(sealingKey, `${ROW}:${kid}`, Buffer.from(sealedPrivate, 'base64'))).toString();
}
