import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../platform/database/database.js';

export interface TestDatabase extends Database {
  readonly url: string;
}

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('testDatabaseUrl') });
  await client.connect();
  // copying takes turns: PostgreSQL refuses a template that another session is copying
  await client.query('select pg_advisory_lock(620412)');
  await client.query(sql).finally(() => client.end());
}

/** A fresh, migrated database of its own; `close` drops it. One per test file is enough. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `mien_test_${randomBytes(6).toString('hex')}`;
  await asOwner(`create database ${name} template mien_test_template`);
  const url = new URL(inject('testDatabaseUrl'));
  url.pathname = `/${name}`;
  const database = openDatabase({
    url: url.href,
    poolSize: 8,
    statementTimeoutMs: 20_000,
    onError: () => undefined,
  });
  return {
    ...database,
    url: url.href,
    close: async () => {
      await database.close();
      await asOwner(`drop database ${name} with (force)`);
    },
  };
}
