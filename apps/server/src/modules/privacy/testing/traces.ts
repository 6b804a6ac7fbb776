import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrivateSchool } from './private-school.js';

/** Every row of every table of the product and of its job queue, as text. */
export async function dumpDatabase({ database }: Pick<PrivateSchool, 'database'>): Promise<string> {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const dump: string[] = [];
  for (const { name } of tables) {
    const { rows } = await database.pool.query<{ row: string }>(`select t::text as row from ${name} t`);
    dump.push(`${name}\n${rows.map(({ row }) => row).join('\n')}`);
  }
  return dump.join('\n');
}

/** Every file of the data folder: its path and its bytes. */
export function filesOf({ folder }: Pick<PrivateSchool, 'folder'>): { path: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: readFileSync(path) }));
}
