import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.js';
import { dataKey, installation } from '../database/schema/index.js';
import { encrypt } from './aes-gcm.js';
import { dataKeyPlace } from './data-keys.js';
import { WrongMasterKeyError } from './errors.js';
import { INSTANCE_KEY, INSTANCE_KEY_PLACE, storedInstanceKey, unwrapUnder } from './keyring.js';
import type { MasterKey } from './master-key.js';

/**
 * Wrap every key by another master key, all or none. What they seal is not touched.
 *
 * Servers that run must be stopped first: they hold the old master key.
 *
 * @returns how many keys were wrapped anew
 * @throws {WrongMasterKeyError} if `from` is not the master key of this database. Nothing is changed.
 */
export function rewrapKeys(database: Database, from: MasterKey, to: MasterKey): Promise<number> {
  return database.system.transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(installation)
      .where(eq(installation.key, INSTANCE_KEY))
      .for('update');
    const stored = storedInstanceKey.parse(row?.value);
    if (stored.masterKeyId !== from.id) throw new WrongMasterKeyError(stored.masterKeyId, from.id);
    const rewrap = (place: string, wrapped: Uint8Array): Uint8Array =>
      encrypt(to.wrappingKey, place, unwrapUnder(from, place, wrapped));

    const instanceKey = rewrap(INSTANCE_KEY_PLACE, Buffer.from(stored.wrapped, 'base64'));
    await tx
      .update(installation)
      .set({ value: { masterKeyId: to.id, wrapped: Buffer.from(instanceKey).toString('base64') } })
      .where(eq(installation.key, INSTANCE_KEY));
    const keys = await tx.select().from(dataKey).for('update');
    for (const { id, organizationId, version, wrappedKey } of keys) {
      await tx
        .update(dataKey)
        .set({
          wrappedKey: rewrap(dataKeyPlace(organizationId, version), wrappedKey),
          masterKeyId: to.id,
        })
        .where(eq(dataKey.id, id));
    }
    return keys.length + 1;
  });
}
