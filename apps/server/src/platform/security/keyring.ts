import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/database.js';
import { dataKey, installation } from '../database/schema/index.js';
import type { MasterKeySource } from '../settings/settings.js';
import { decrypt, encrypt, KEY_BYTES } from './aes-gcm.js';
import { TamperedDataError, WrongMasterKeyError } from './errors.js';
import { createMasterKeyFile, type MasterKey, readMasterKey } from './master-key.js';

export const INSTANCE_KEY = 'instance-key';
export const INSTANCE_KEY_PLACE = 'instance-key';

export const storedInstanceKey = z.object({ masterKeyId: z.string(), wrapped: z.string() });

/** The master key and what hangs on it, held in memory only. */
export interface Keyring {
  readonly masterKeyId: string;
  readonly masterKeySource: MasterKey['source'];
  /** @param place what the key is for; needed to unwrap it. */
  wrap(place: string, key: Uint8Array): Uint8Array;
  /** @throws {TamperedDataError} if it was not wrapped here, for this place, by this master key. */
  unwrap(place: string, wrapped: Uint8Array): Uint8Array;
  /** HMAC-SHA256 under a key of the installation that never enters the database in the clear. */
  authenticate(purpose: string, text: string): Buffer;
}

/** Keys under a master key whose instance key is known. */
export function createKeyring(master: MasterKey, instanceKey: Uint8Array): Keyring {
  return {
    masterKeyId: master.id,
    masterKeySource: master.source,
    wrap: (place, key) => encrypt(master.wrappingKey, place, key),
    unwrap: (place, wrapped) => unwrapUnder(master, place, wrapped),
    authenticate: (purpose, text) =>
      createHmac('sha256', new Uint8Array(hkdfSync('sha256', instanceKey, '', purpose, KEY_BYTES)))
        .update(text)
        .digest(),
  };
}

export function unwrapUnder(master: MasterKey, place: string, wrapped: Uint8Array): Uint8Array {
  try {
    return decrypt(master.wrappingKey, place, wrapped);
  } catch (cause) {
    throw new TamperedDataError(place, cause);
  }
}

async function readInstanceKey(database: Database) {
  const [row] = await database.system.select().from(installation).where(eq(installation.key, INSTANCE_KEY));
  return row && storedInstanceKey.parse(row.value);
}

async function createInstanceKey(database: Database, master: MasterKey): Promise<void> {
  const [sealed] = await database.system.select({ id: dataKey.masterKeyId }).from(dataKey).limit(1);
  // data keys without an instance key: somebody deleted the row that would tell a wrong master key
  if (sealed) throw new TamperedDataError(INSTANCE_KEY_PLACE);
  const wrapped = encrypt(master.wrappingKey, INSTANCE_KEY_PLACE, randomBytes(KEY_BYTES));
  await database.system
    .insert(installation)
    .values({
      key: INSTANCE_KEY,
      value: { masterKeyId: master.id, wrapped: Buffer.from(wrapped).toString('base64') },
    })
    .onConflictDoNothing();
}

/** Where a new master key waits until everything is wrapped by it. */
export const nextKeyPath = (path: string): string => `${path}.next`;

/** A change of the master key that was killed after everything was wrapped anew: the new key takes its place. */
async function finishRewrap(database: Database, source: MasterKeySource): Promise<void> {
  if (source.kind !== 'file' || !existsSync(nextKeyPath(source.path))) return;
  const next = await readMasterKey({ ...source, path: nextKeyPath(source.path) });
  const stored = await readInstanceKey(database);
  if (stored?.masterKeyId === next.id) await rename(nextKeyPath(source.path), source.path);
}

/**
 * Read the master key and see that it is the one of this database. At the very first start it makes one, if the
 * settings say so; where data is sealed already, it never does.
 *
 * @throws {WrongMasterKeyError} if the data was sealed under another one. Nothing is changed.
 */
export async function openKeyring(database: Database, source: MasterKeySource): Promise<Keyring> {
  const isFirstStart = (await readInstanceKey(database)) === undefined;
  if (isFirstStart && source.kind === 'file' && source.create && !existsSync(source.path)) {
    await createMasterKeyFile(source.path);
  }
  await finishRewrap(database, source);
  const master = await readMasterKey(source);
  if (isFirstStart) await createInstanceKey(database, master);
  const stored = storedInstanceKey.parse(await readInstanceKey(database));
  if (stored.masterKeyId !== master.id) throw new WrongMasterKeyError(stored.masterKeyId, master.id);
  return createKeyring(
    master,
    unwrapUnder(master, INSTANCE_KEY_PLACE, Buffer.from(stored.wrapped, 'base64')),
  );
}
