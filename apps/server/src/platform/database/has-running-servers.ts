import { sql } from 'drizzle-orm';
import { SERVER_NAME } from './connection-names.js';
import type { Database } from './database.js';

/** Whether a server, on any machine, works with this database. Asked by something that is none itself. */
export async function hasRunningServers(database: Pick<Database, 'system'>): Promise<boolean> {
  const { rows } = await database.system.execute(sql`
    select from pg_stat_activity where datname = current_database() and application_name = ${SERVER_NAME}`);
  return rows.length > 0;
}
