import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openDatabase } from '../../apps/server/src/platform/database/database.js';
import { startEmbeddedDatabase } from '../../apps/server/src/platform/database/embedded/embedded-database.js';
import { prepareDatabase } from '../../apps/server/src/platform/database/prepare-database.js';
import { anOrganization } from '../../apps/server/src/testing/factories.js';
import { fillSchool } from './fill-school.js';

/** Fills an own database: `node --import tsx attendance/fill.ts --data FOLDER [--people N --courses N --rows N]`. */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    people: { type: 'string', default: '50000' },
    courses: { type: 'string', default: '2000' },
    rows: { type: 'string', default: '10000000' },
  },
});
const dataFolder = values.data ?? process.env.MIEN_BENCH_DATA;
if (!dataFolder) throw new Error('Name an empty folder with --data or MIEN_BENCH_DATA.');

/** What the default pack names its embedder. */
const EMBEDDER = 'mien-512@1';

await mkdir(dataFolder, { recursive: true });
const embedded = await startEmbeddedDatabase({
  dataFolder,
  onNotice: () => undefined,
  onLost: () => undefined,
});
const client = new pg.Client({ connectionString: embedded.url });
try {
  await prepareDatabase(embedded.url);
  const database = openDatabase({
    url: embedded.url,
    poolSize: 1,
    statementTimeoutMs: 0,
    onError: () => undefined,
  });
  const organizationId = await anOrganization(database, 'Big school');
  await database.close();
  await client.connect();
  const started = performance.now();
  await fillSchool(client, organizationId, {
    size: { people: Number(values.people), courses: Number(values.courses), rows: Number(values.rows) },
    embedderId: EMBEDDER,
    onStep: (step, ms) => console.info(`${(ms / 1000).toFixed(1).padStart(7)} s  ${step}`),
  });
  const { rows } = await client.query(`select
    (select count(*) from person)::int as people, (select count(*) from course)::int as courses,
    (select count(*) from class_session)::int as sessions, (select count(*) from attendance)::int as attendance,
    pg_size_pretty(pg_database_size(current_database())) as size`);
  console.info(`${((performance.now() - started) / 1000).toFixed(0)} s in all:`, rows[0]);
} finally {
  await client.end();
  await embedded.stop();
}
