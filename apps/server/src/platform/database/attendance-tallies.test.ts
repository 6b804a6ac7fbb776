import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { anOrganization, aPerson } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { newId } from '../clock.js';
import { attendance, classSession, course, person } from './schema/index.js';

const STATUSES = ['present', 'late', 'left-early', 'partial', 'absent', 'excused', 'unconfirmed', 'expected'];
const WAYS = [
  'kiosk-face',
  'kiosk-pin',
  'kiosk-qr',
  'camera',
  'live',
  'group-photo',
  'phone',
  'api',
  'import',
  'mark',
  null,
];

let database: TestDatabase;
let organizationId: string;
let sessions: { id: string; courseId: string; day: string; startsAt: Date }[];
let people: string[];

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  organizationId = await anOrganization(database);
  people = [];
  for (let index = 0; index < 6; index += 1) people.push(await aPerson(database, organizationId));
  const courses = [newId(), newId()];
  await database.system.insert(course).values(courses.map((id) => ({ id, organizationId, name: id })));
  sessions = [];
  for (const courseId of courses) {
    for (const day of ['2026-01-30', '2026-02-02', '2026-02-03']) {
      const startsAt = new Date(`${day}T08:00:00Z`);
      sessions.push({ id: newId(), courseId, day, startsAt });
    }
  }
  await database.system.insert(classSession).values(
    sessions.map((held) => ({
      ...held,
      organizationId,
      key: held.id,
      endsAt: new Date(+held.startsAt + 3_600_000),
    })),
  );
});

/** Numbers that are the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function pick<T>(items: readonly T[], draw: (below: number) => number): T {
  const item = items[draw(items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

const aRow = (sessionId: string, personId: string, draw: (below: number) => number) => {
  const held = sessions.find(({ id }) => id === sessionId) ?? pick(sessions, draw);
  return {
    sessionId: held.id,
    personId,
    organizationId,
    courseId: held.courseId,
    day: held.day,
    startsAt: held.startsAt,
    status: pick(STATUSES, draw),
    way: pick(WAYS, draw),
    lateMinutes: draw(3) === 0 ? draw(90) : 0,
    presentMinutes: draw(60),
    requiredMinutes: 60,
    workedMinutes: draw(2) === 0 ? null : draw(500),
    overtimeMinutes: draw(2) === 0 ? null : draw(30),
    derivedAt: new Date(0),
  };
};

/** Some rows at once, new ones and ones that are there, in the order of their keys as every writer writes them. */
async function write(draw: (below: number) => number, of: readonly string[] = people): Promise<void> {
  const rows = sessions
    .flatMap(({ id }) => of.map((personId) => ({ id, personId })))
    .filter(() => draw(of.length > 1 ? 4 : 2) === 0)
    .sort((a, b) => (`${a.id}${a.personId}` < `${b.id}${b.personId}` ? -1 : 1))
    .map(({ id, personId }) => aRow(id, personId, draw));
  if (rows.length === 0) return;
  await database.inOrganization(organizationId, async (tx) => {
    const courses = [...new Set(rows.map((row) => row.courseId))];
    await tx.execute(sql`select lock_attendance_of_courses(${sql.param(courses)}::uuid[])`);
    await tx
      .insert(attendance)
      .values(rows)
      .onConflictDoUpdate({
        target: [attendance.sessionId, attendance.personId],
        set: {
          status: sql`excluded.status`,
          way: sql`excluded.way`,
          lateMinutes: sql`excluded.late_minutes`,
          presentMinutes: sql`excluded.present_minutes`,
          workedMinutes: sql`excluded.worked_minutes`,
        },
      });
  });
}

const remove = (draw: (below: number) => number, of: readonly string[] = people) =>
  database.inOrganization(organizationId, (tx) =>
    tx.execute(sql`delete from attendance where session_id = ${pick(sessions, draw).id}
      and person_id = any(${sql.param(of.filter(() => draw(2) === 0))}::uuid[])`),
  );

/** Both tallies as they are kept, and as they come out when they are worked out anew. */
async function keptAndRecomputed() {
  const read = async () => ({
    sessions: (await database.pool.query('select * from session_tally order by session_id')).rows,
    people: (await database.pool.query('select * from person_tally order by person_id, course_id, month'))
      .rows,
  });
  const kept = await read();
  await database.pool.query('select recompute_attendance_tallies()');
  return { kept, recomputed: await read() };
}

const SUMS = `sum(sessions)::int as sessions, sum(present)::int as present, sum(absent)::int as absent,
  sum(late_minutes)::int as late_minutes, sum(by_mark)::int as by_mark`;

/** Tallies of sessions that begin together: what is folded, with what is noted read session by session, and all anew. */
async function startsKeptAndAnew() {
  const read = async (from: string) =>
    (
      await database.pool.query(`select day::text, starts_at, ${SUMS} from (${from}) as held
        group by day, starts_at order by starts_at`)
    ).rows;
  const changed = '(select day, starts_at from start_tally_change)';
  const each = 'select *, 1 as sessions from session_tally';
  const columns = 'day, starts_at, sessions, present, absent, late_minutes, by_mark';
  return {
    kept: await read(`select ${columns} from start_tally where (day, starts_at) not in ${changed}
      union all select ${columns} from (${each}) as noted where (day, starts_at) in ${changed}`),
    anew: await read(each),
    folded: await read('select * from start_tally'),
  };
}

const fold = async (most: number): Promise<number> => {
  const { rows } = await database.pool.query(`select fold_start_tallies(${most}) as taken`);
  return rows[0].taken;
};

it('keeps tallies of sessions that begin together exact, folded or not', async () => {
  const draw = seeded(11);
  for (let step = 0; step < 30; step += 1) {
    await (draw(4) === 0 ? remove(draw) : write(draw));
    if (draw(3) === 0) await fold(2);
    const { kept, anew } = await startsKeptAndAnew();
    expect(kept).toEqual(anew);
  }
  const moved = pick(sessions, draw);
  await database.system.execute(sql`update class_session set day = '2026-03-05',
    starts_at = '2026-03-05T08:00:00Z', ends_at = '2026-03-05T09:00:00Z' where id = ${moved.id}`);
  await database.system.execute(
    sql`delete from class_session where id = ${sessions.find((held) => held !== moved)?.id}`,
  );
  const unfolded = await startsKeptAndAnew();
  expect(unfolded.kept).toEqual(unfolded.anew);
  while ((await fold(100)) > 0);
  const { folded, anew } = await startsKeptAndAnew();
  expect(folded).toEqual(anew);
  expect(folded.length).toBeGreaterThan(2);
});

it('folds while others write, and loses nothing of what comes meanwhile', async () => {
  let isWriting = true;
  const folding = (async () => {
    while (isWriting) await fold(3);
  })();
  await Promise.all(
    people.map(async (personId, index) => {
      const draw = seeded(300 + index);
      for (let step = 0; step < 10; step += 1) await write(draw, [personId]);
    }),
  );
  isWriting = false;
  await folding;
  while ((await fold(100)) > 0);
  const { folded, anew } = await startsKeptAndAnew();
  expect(folded).toEqual(anew);
});

it('has no tally of a start without sessions', async () => {
  await write(seeded(4));
  await database.system.execute(sql`delete from class_session where organization_id = ${organizationId}`);
  while ((await fold(100)) > 0);
  const { rows } = await database.pool.query('select * from start_tally where organization_id = $1', [
    organizationId,
  ]);
  expect(rows).toEqual([]);
});

it('keeps tallies equal to recomputed ones through random inserts, updates and deletes', async () => {
  const draw = seeded(7);
  for (let step = 0; step < 40; step += 1) {
    await (draw(4) === 0 ? remove(draw) : write(draw));
    if (step % 8 > 0) continue;
    const { kept, recomputed } = await keptAndRecomputed();
    expect(kept).toEqual(recomputed);
  }
  const { kept } = await keptAndRecomputed();
  expect(kept.sessions.length).toBeGreaterThan(3);
  expect(kept.people.length).toBeGreaterThan(6);
});

it('keeps tallies exact when many write at the same time, and nobody waits in a circle', async () => {
  const writers = people.map(async (personId, index) => {
    const draw = seeded(100 + index);
    for (let step = 0; step < 12; step += 1) {
      await write(draw, [personId]);
      await remove(draw, [personId]);
    }
  });
  await Promise.all(writers);
  const { kept, recomputed } = await keptAndRecomputed();
  expect(kept).toEqual(recomputed);
});

it('counts a deleted session, person and course no more', async () => {
  const draw = seeded(3);
  for (let step = 0; step < 6; step += 1) await write(draw);
  const [first, second] = sessions;
  await database.system.execute(sql`delete from class_session where id = ${first?.id}`);
  await database.system.delete(person).where(sql`id = ${people[0]}`);
  const afterPerson = await keptAndRecomputed();
  expect(afterPerson.kept).toEqual(afterPerson.recomputed);
  expect(afterPerson.kept.sessions.map((tally) => tally.session_id)).not.toContain(first?.id);
  expect(afterPerson.kept.people.map((tally) => tally.person_id)).not.toContain(people[0]);

  await database.system.delete(course).where(sql`id = ${second?.courseId}`);
  const { kept, recomputed } = await keptAndRecomputed();
  expect(kept).toEqual(recomputed);
  expect(kept.people.map((tally) => tally.course_id)).not.toContain(second?.courseId);
});

it('counts in the month a session was moved to', async () => {
  const draw = seeded(5);
  for (let step = 0; step < 6; step += 1) await write(draw);
  const moved = pick(sessions, draw);
  await database.inOrganization(organizationId, (tx) =>
    tx.execute(sql`update class_session set day = '2026-03-05', starts_at = '2026-03-05T08:00:00Z',
      ends_at = '2026-03-05T09:00:00Z' where id = ${moved.id}`),
  );
  const { kept, recomputed } = await keptAndRecomputed();
  expect(kept).toEqual(recomputed);
  const months = await database.pool.query(
    `select distinct month::text from person_tally where course_id = $1`,
    [moved.courseId],
  );
  expect(months.rows.map((row) => row.month)).toContain('2026-03-01');
});

it('lets only the owner of the tables work tallies out anew', async () => {
  const attempt = database.inOrganization(organizationId, (tx) =>
    tx.execute(sql`select recompute_attendance_tallies()`),
  );
  await expect(attempt).rejects.toThrow();
});
