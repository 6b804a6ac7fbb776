import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { DatabaseSetupError } from './errors.js';

const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url));
/** Any number; two servers that start together take turns. */
const MIGRATION_LOCK = 620_411;

const STEPS = [
  {
    sql: `do $$ begin
            if not exists (select from pg_roles where rolname = 'mien_app') then create role mien_app nologin; end if;
          end $$`,
    advice:
      'Create the role mien_app ("create role mien_app nologin"), or let the account of DATABASE_URL create roles.',
  },
  {
    sql: `do $$ begin execute format('grant mien_app to %I', current_user); end $$`,
    advice: 'Grant the role mien_app to the account of DATABASE_URL.',
  },
  {
    sql: 'grant usage on schema public to mien_app',
    advice: 'Let the account of DATABASE_URL own the schema public of its database.',
  },
];

/**
 * Bring a database up to date: role, migrations. Safe to run again and from two servers at once.
 *
 * @throws {DatabaseSetupError} with one sentence of advice, when the account may not do a step.
 */
export async function prepareDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'mien-migrations' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    for (const step of STEPS) {
      await client.query(step.sql).catch((cause: unknown) => {
        throw new DatabaseSetupError(step.advice, cause);
      });
    }
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
  } finally {
    await client.end();
  }
}
