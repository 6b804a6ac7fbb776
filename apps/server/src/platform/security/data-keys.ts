import { randomBytes } from 'node:crypto';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { type Clock, newId } from '../clock.js';
import type { Transaction } from '../database/database.js';
import { dataKey } from '../database/schema/index.js';
import { KEY_BYTES } from './aes-gcm.js';
import { DataKeyMissingError, WrongMasterKeyError } from './errors.js';
import { createKeyCache } from './key-cache.js';
import type { Keyring } from './keyring.js';

export interface VersionedKey {
  readonly version: number;
  readonly key: Uint8Array;
}

/** Data keys of organizations, one version in use at a time and older ones until a rotation is done. */
export interface DataKeys {
  /**
   * The key to seal with. Until the transaction ends no newer version appears, so a rotation that starts later
   * finds all that was sealed with this one.
   */
  current(tx: Transaction, organizationId: string): Promise<VersionedKey>;
  /**
   * @param isFresh read it from the database even if it is remembered.
   * @throws {DataKeyMissingError} if this version was destroyed.
   */
  at(tx: Transaction, organizationId: string, version: number, isFresh?: boolean): Promise<Uint8Array>;
  /** Make the next version; waits for everybody who is sealing with the last one. */
  addVersion(tx: Transaction, organizationId: string): Promise<number>;
  /** Delete every version below `version`: what they sealed is gone for good. */
  destroyBelow(tx: Transaction, organizationId: string, version: number): Promise<void>;
}

type DataKeyRow = typeof dataKey.$inferSelect;

/** What a wrapped data key is bound to. */
export const dataKeyPlace = (organizationId: string, version: number) =>
  `data-key|${organizationId}|${version}`;

const lockOf = (name: string, organizationId: string) =>
  sql`hashtextextended(${`${name}:${organizationId}`}, 0)`;

async function latestRow(tx: Transaction, organizationId: string): Promise<DataKeyRow | undefined> {
  const [row] = await tx
    .select()
    .from(dataKey)
    .where(eq(dataKey.organizationId, organizationId))
    .orderBy(desc(dataKey.version))
    .limit(1);
  return row;
}

export function createDataKeys({ keyring, clock }: { keyring: Keyring; clock: Clock }): DataKeys {
  const cache = createKeyCache(clock);

  /** A row made by a transaction that then failed never answers for the one that took its place. */
  const keyOf = (row: DataKeyRow): Uint8Array => {
    const place = dataKeyPlace(row.organizationId, row.version);
    const known = cache.recall(place, row.id);
    if (known) return known;
    if (row.masterKeyId !== keyring.masterKeyId) {
      throw new WrongMasterKeyError(row.masterKeyId, keyring.masterKeyId);
    }
    return cache.remember(place, row.id, keyring.unwrap(place, row.wrappedKey));
  };

  async function insertVersion(tx: Transaction, organizationId: string, version: number) {
    const row: DataKeyRow = {
      id: newId(),
      organizationId,
      version,
      wrappedKey: keyring.wrap(dataKeyPlace(organizationId, version), randomBytes(KEY_BYTES)),
      masterKeyId: keyring.masterKeyId,
      createdAt: clock.now(),
    };
    await tx.insert(dataKey).values(row);
    return row;
  }

  async function firstRow(tx: Transaction, organizationId: string): Promise<DataKeyRow> {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockOf('first_data_key', organizationId)})`);
    return (await latestRow(tx, organizationId)) ?? (await insertVersion(tx, organizationId, 1));
  }

  return {
    async current(tx, organizationId) {
      await tx.execute(sql`select pg_advisory_xact_lock_shared(${lockOf('data_key', organizationId)})`);
      const row = (await latestRow(tx, organizationId)) ?? (await firstRow(tx, organizationId));
      return { version: row.version, key: keyOf(row) };
    },
    async at(tx, organizationId, version, isFresh = false) {
      const known = isFresh ? undefined : cache.recall(dataKeyPlace(organizationId, version));
      if (known) return known;
      const [row] = await tx
        .select()
        .from(dataKey)
        .where(and(eq(dataKey.organizationId, organizationId), eq(dataKey.version, version)));
      if (!row) throw new DataKeyMissingError(version);
      return keyOf(row);
    },
    async addVersion(tx, organizationId) {
      await tx.execute(sql`select pg_advisory_xact_lock(${lockOf('data_key', organizationId)})`);
      const latest = await latestRow(tx, organizationId);
      return (await insertVersion(tx, organizationId, (latest?.version ?? 0) + 1)).version;
    },
    async destroyBelow(tx, organizationId, version) {
      const destroyed = await tx
        .delete(dataKey)
        .where(and(eq(dataKey.organizationId, organizationId), lt(dataKey.version, version)))
        .returning({ version: dataKey.version });
      for (const row of destroyed) cache.forget(dataKeyPlace(organizationId, row.version));
    },
  };
}
