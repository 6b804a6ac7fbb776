import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routes } from '@mien/contracts';
import { sql } from 'drizzle-orm';
import { createPeopleModule, foldedColumns } from '../../apps/server/src/modules/people/index.js';
import { newId, systemClock } from '../../apps/server/src/platform/clock.js';
import { openDatabase } from '../../apps/server/src/platform/database/database.js';
import { startEmbeddedDatabase } from '../../apps/server/src/platform/database/embedded/embedded-database.js';
import { prepareDatabase } from '../../apps/server/src/platform/database/prepare-database.js';
import { person } from '../../apps/server/src/platform/database/schema/index.js';
import { callRoute } from '../../apps/server/src/testing/call-route.js';
import { anOrganization, aPrincipal } from '../../apps/server/src/testing/factories.js';

/** Server time of the list of people: 50 000 in one organization, as many again in others. Bar: 200 ms. */
const PEOPLE = 50_000;
const OTHERS = 5;
const REPETITIONS = 15;
const GIVEN = [
  'Ada',
  'Zoë',
  'محمد',
  'Łukasz',
  '花子',
  'Søren',
  'Фёдор',
  'María',
  'Ann',
  'Björn',
  'Émile',
  'Li',
];
const FAMILY = [
  'Müller',
  'Nguyễn',
  'الأمين',
  '山田',
  'O’Brien',
  'Kowalski',
  'Иванов',
  'García',
  'Smith',
  'Åberg',
];

const dataFolder = mkdtempSync(join(tmpdir(), 'mien-bench-'));
const embedded = await startEmbeddedDatabase({
  dataFolder,
  onNotice: () => undefined,
  onLost: () => undefined,
});
await prepareDatabase(embedded.url);
const database = openDatabase({
  url: embedded.url,
  poolSize: 4,
  statementTimeoutMs: 60_000,
  onError: () => undefined,
});

async function fill(organizationId: string, count: number): Promise<void> {
  for (let start = 0; start < count; start += 1000) {
    const rows = Array.from({ length: Math.min(1000, count - start) }, (_, i) => {
      const n = start + i;
      const name = `${GIVEN[n % GIVEN.length]} ${FAMILY[(n * 7) % FAMILY.length]} ${n.toString(36)}`;
      const known = { name, externalId: `S-${n}`, email: `p${n}@example.test` };
      return { ...known, ...foldedColumns(known), id: newId(), organizationId };
    });
    await database.system.insert(person).values(rows);
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

try {
  const organizationId = await anOrganization(database);
  await fill(organizationId, PEOPLE);
  for (let i = 0; i < OTHERS; i += 1) await fill(await anOrganization(database), PEOPLE / OTHERS);
  await database.system.execute(sql`analyze`);
  const principal = await aPrincipal(database, organizationId);
  const { handlers } = createPeopleModule({
    database,
    clock: systemClock,
    newId,
    audit: { record: async () => 0 },
    embedderOf: async (packId) => packId,
  });
  const list = (query: Record<string, unknown>) =>
    callRoute(handlers, routes.listPeople, principal, { query });
  const { nextCursor } = await list({});
  const queries: Record<string, Record<string, unknown>> = {
    open: {},
    'next page': { cursor: nextCursor },
    'newest first': { sort: '-createdAt' },
    'search of one letter': { search: 'z' },
    'search of a common name': { search: 'müller' },
    'search of two words': { search: 'garcía maría' },
    'search of one person': { search: 'S-49999' },
    'search of an e-mail': { search: 'p31415@' },
    'search in Arabic': { search: 'محمد' },
    'search of nobody': { search: 'xyzxyz' },
    'without template': { enrollment: 'none' },
    enrolled: { enrollment: 'enrolled' },
  };
  for (const [name, query] of Object.entries(queries)) {
    const times: number[] = [];
    let total: number | undefined;
    for (let i = 0; i < REPETITIONS; i += 1) {
      const started = performance.now();
      ({ total } = await list(query));
      times.push(performance.now() - started);
    }
    const figures = `median ${median(times).toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms`;
    console.info(`${name.padEnd(26)} ${figures}, found ${total ?? 'not counted'}`);
  }
} finally {
  await database.close();
  await embedded.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
