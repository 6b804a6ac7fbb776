import pg from 'pg';
import { type Connection, connectionUrl, DATABASE_NAME } from './connection-file.js';

/** Create the database in the cluster, unless it is there. */
export async function ensureDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client({ connectionString: connectionUrl(connection, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE_NAME]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(DATABASE_NAME)}`);
  } finally {
    await client.end();
  }
}
