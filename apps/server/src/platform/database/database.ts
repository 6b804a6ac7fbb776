import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase, type NodePgTransaction } from 'drizzle-orm/node-postgres';
import type { ExtractTablesWithRelations } from 'drizzle-orm/relations';
import pg from 'pg';
import { SERVER_NAME } from './connection-names.js';
import * as schema from './schema/index.js';

type Schema = typeof schema;

/** A transaction that sees one organization, or with `Database.system` all of them. */
export type Transaction = NodePgTransaction<Schema, ExtractTablesWithRelations<Schema>>;

/**
 * The only way to the tables.
 *
 * `inOrganization` works as the role `mien_app`, whose row-level security lets it see the rows of that one
 * organization, so a forgotten `where` finds nothing instead of somebody else's people. `system` is the owner of
 * the tables: for accounts, for migrations, and for walking from organization to organization.
 */
export interface Database {
  /** @param organizationId UUID; anything else is refused before it reaches SQL. */
  inOrganization<T>(organizationId: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  readonly system: NodePgDatabase<Schema>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const IDLE_MS = 30_000;

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  /** Longest time one statement may run, ms. */
  readonly statementTimeoutMs: number;
  readonly onError: (error: Error) => void;
  /** What the database knows its connections by. Default: that of a server. */
  readonly name?: string;
  /** When a connection that is not needed ends, ms; one always stays. */
  readonly idleMs?: number;
}

/** Open a pool. Nothing connects before the first use. */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    min: 1,
    idleTimeoutMillis: options.idleMs ?? IDLE_MS,
    connectionTimeoutMillis: 5_000,
    statement_timeout: options.statementTimeoutMs,
    application_name: options.name ?? SERVER_NAME,
  });
  pool.on('error', options.onError);
  const system = drizzle(pool, { schema });

  return {
    system,
    pool,
    async inOrganization(organizationId, work) {
      if (!UUID.test(organizationId)) throw new RangeError('Not the id of an organization.');
      return system.transaction(async (tx) => {
        await tx.execute(
          sql.raw(`set local role mien_app; set local mien.organization_id = '${organizationId}'`),
        );
        return work(tx);
      });
    },
    close() {
      // connections that the database itself ends while they say goodbye are no failures
      pool.removeAllListeners('error').on('error', () => undefined);
      return pool.end();
    },
  };
}
