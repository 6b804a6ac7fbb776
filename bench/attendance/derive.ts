import { parseArgs } from 'node:util';
import { createAttendanceModule } from '../../apps/server/src/modules/attendance/index.js';
import { newId, systemClock } from '../../apps/server/src/platform/clock.js';
import { openDatabase, type Transaction } from '../../apps/server/src/platform/database/database.js';

/** Times writing on a filled database, and takes all of it back: `node --import tsx attendance/derive.ts --url URL`. */
const { values } = parseArgs({
  options: { url: { type: 'string' }, repetitions: { type: 'string', default: '25' } },
});
const url = values.url ?? process.env.DATABASE_URL;
if (!url) throw new Error('Name the database with --url or DATABASE_URL.');
const repetitions = Number(values.repetitions);

const database = openDatabase({ url, poolSize: 1, statementTimeoutMs: 0, onError: () => undefined });
const unused = () => Promise.reject(new Error('Not needed here.'));
const attendance = createAttendanceModule({
  database,
  clock: systemClock,
  newId,
  emit: async () => undefined,
  audit: { record: async () => 0 },
  people: { assertReach: unused, visiblePeople: () => undefined },
  courses: { assertCourse: unused, courseScope: () => undefined },
  faceResult: unused,
  hasConsent: unused,
  openTable: unused,
  health: [],
  onError: (error) => console.error(error),
});

const TAKEN_BACK = Symbol('taken back');

/** Milliseconds of some work in a transaction that changes nothing in the end. */
async function timed(organizationId: string, work: (tx: Transaction) => Promise<unknown>): Promise<number> {
  let ms = 0;
  await database
    .inOrganization(organizationId, async (tx) => {
      const startedAt = performance.now();
      await work(tx);
      ms = performance.now() - startedAt;
      throw TAKEN_BACK;
    })
    .catch((error: unknown) => {
      if (error !== TAKEN_BACK) throw error;
    });
  return ms;
}

const report = (what: string, all: readonly number[]) => {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1);
  console.info(`${what.padEnd(40)} fastest ${at(0)} ms, median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
};

interface Example {
  readonly id: string;
  readonly organization_id: string;
  readonly person_id: string;
  readonly starts_at: Date;
  readonly people: number;
}
const { rows: examples } = await database.pool.query<Example>(
  `select s.id, s.organization_id, s.starts_at, min(a.person_id::text) as person_id, count(*)::int as people
     from (select * from class_session where settled_at is not null order by random() limit 400) s
     join attendance a on a.session_id = s.id
    group by s.id, s.organization_id, s.starts_at having count(*) between 25 and 60 limit $1`,
  [repetitions],
);
const sightings: number[] = [];
const sessions: number[] = [];
const fresh: number[] = [];
for (const { id, organization_id: organizationId, person_id: personId, starts_at: at } of examples) {
  const sighting = {
    organizationId,
    personId,
    at,
    source: 'kiosk-face',
    place: 'Hall',
    probability: 0.99,
  } as const;
  sightings.push(await timed(organizationId, (tx) => attendance.noteSighting(tx, sighting)));
  sessions.push(await timed(organizationId, (tx) => attendance.deriveFor(tx, { sessionIds: [id] })));
  const emptied = await database.pool.query<{ person_id: string }>(
    'select person_id from attendance where session_id = $1',
    [id],
  );
  fresh.push(
    await timed(organizationId, (tx) =>
      attendance.noteSightings(
        tx,
        emptied.rows.map((row) => ({ ...sighting, personId: row.person_id, sessionId: id })),
      ),
    ),
  );
}
console.info(`${examples.length} sessions of ${examples[0]?.people ?? 0} people and so on`);
report('one sighting, to attendance', sightings);
report('a session derived whole', sessions);
report('everybody of a session seen at once', fresh);
await attendance.stop();
await database.close();
