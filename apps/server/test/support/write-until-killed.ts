import { writeSync } from 'node:fs';
import pg from 'pg';
import { lockDataFolder } from '../../src/platform/data-folder/lock-data-folder.js';
import { startEmbeddedDatabase } from '../../src/platform/database/embedded/embedded-database.js';

const [, , dataFolder = '', round = '0'] = process.argv;
const STDOUT = 1;
const WRITERS = 4;

lockDataFolder(dataFolder);
const database = await startEmbeddedDatabase({
  dataFolder,
  onNotice: (message) => writeSync(STDOUT, `notice ${message}\n`),
  onLost: () => process.exit(1),
});
const pool = new pg.Pool({ connectionString: database.url, max: WRITERS });
await pool.query('create table if not exists written (id text primary key, filling text not null)');

async function writeForever(writer: number): Promise<void> {
  for (let n = 0; ; n++) {
    const id = `${round}-${writer}-${n}`;
    await pool.query('insert into written values ($1, $2)', [id, 'x'.repeat(500)]);
    writeSync(STDOUT, `${id}\n`);
  }
}
await Promise.all(Array.from({ length: WRITERS }, (_, writer) => writeForever(writer)));
