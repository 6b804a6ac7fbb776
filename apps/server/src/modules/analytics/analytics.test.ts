import { routes } from '@mien/contracts';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import {
  attendance,
  classSession,
  course,
  courseRoster,
  courseStaff,
  roster,
  rosterPerson,
} from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import { callRoute } from '../../testing/call-route.js';
import { anOrganization, aPerson, aPrincipal } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { foldTallies } from './application/fold-tallies.js';
import { createAnalyticsModule } from './index.js';

/** A Friday. */
const NOW = new Date('2026-03-20T12:00:00Z');
const AUDITED: string[] = [];

let database: TestDatabase;
let organizationId: string;
let admin: Principal;
let teacher: Principal;
let people: string[];
let maths: string;
let night: string;
let group: string;

const analytics = () =>
  createAnalyticsModule({
    database,
    clock: { now: () => NOW },
    audit: { record: async (_tx, { action }) => AUDITED.push(action) },
    jobs: { repeat: () => undefined },
    recognizer: { describePack: async () => ({ embedderId: 'mien-512@1' }) },
  }).handlers;

async function aCourse(name: string, timeZone?: string): Promise<string> {
  const id = newId();
  await database.system.insert(course).values({ id, organizationId, name, timeZone: timeZone ?? null });
  await database.system.insert(courseRoster).values({ organizationId, courseId: id, rosterId: group });
  return id;
}

/** A session of an hour, and what people counted as, in the order of `people`. */
async function aSession(courseId: string, startsAt: string, day: string, statuses: readonly string[]) {
  const id = newId();
  const from = new Date(startsAt);
  await database.system.insert(classSession).values({
    id,
    organizationId,
    courseId,
    key: id,
    day,
    startsAt: from,
    endsAt: new Date(+from + 3_600_000),
  });
  await database.system.insert(attendance).values(
    statuses.map((status, index) => ({
      sessionId: id,
      personId: people[index] ?? '',
      organizationId,
      courseId,
      day,
      startsAt: from,
      status,
      way: status === 'absent' ? null : 'kiosk-face',
      arrivedAt: status === 'absent' ? null : from,
      lateMinutes: status === 'late' ? 12 : 0,
      derivedAt: from,
    })),
  );
}

beforeAll(async () => {
  database = await createTestDatabase();
  organizationId = await anOrganization(database);
  admin = await aPrincipal(database, organizationId, 'admin');
  teacher = await aPrincipal(database, organizationId, 'teacher');
  people = await Promise.all(['Ada', 'Bea', 'Cem'].map((name) => aPerson(database, organizationId, name)));
  group = newId();
  await database.system.insert(roster).values({ id: group, organizationId, name: '7a' });
  await database.system
    .insert(rosterPerson)
    .values(people.map((personId) => ({ organizationId, rosterId: group, personId })));
  maths = await aCourse('Maths');
  night = await aCourse('Night watch', 'America/New_York');
  await database.system
    .insert(courseStaff)
    .values({ organizationId, courseId: maths, membershipId: teacher.membershipId ?? '' });
  for (const day of ['02', '03', '04', '05', '06']) {
    await aSession(maths, `2026-03-${day}T08:00:00Z`, `2026-03-${day}`, ['present', 'late', 'absent']);
  }
  await aSession(maths, '2026-02-10T08:00:00Z', '2026-02-10', ['present', 'present', 'present']);
  await aSession(night, '2026-03-11T03:00:00Z', '2026-03-10', ['present', 'absent', 'absent']);
  await foldTallies(database);
});

afterAll(() => database.close());

it('adds up days, weeks and months of the organization’s calendar and compares with the time before', async () => {
  const query = { from: '2026-03-01', to: '2026-03-20', step: 'week' };
  const trend = await callRoute(analytics(), routes.getAttendanceTrend, admin, { query });
  expect(trend.points.map(({ from, to, sessions }) => [from, to, sessions])).toEqual([
    ['2026-03-02', '2026-03-08', 5],
    ['2026-03-09', '2026-03-15', 1],
  ]);
  expect(trend.total.counts).toMatchObject({ present: 6, late: 5, absent: 7 });
  expect(trend.total.attendanceRate).toBeCloseTo(11 / 18);
  expect(trend.before.sessions).toBe(1);
});

it('tells no rate of a few', async () => {
  const query = { from: '2026-03-09', to: '2026-03-15' };
  const { total } = await callRoute(analytics(), routes.getAttendanceTrend, admin, { query });
  expect(total.counts.absent).toBe(2);
  expect(total.attendanceRate).toBeUndefined();
});

it('places a session on the clocks of its course and the day it counts for', async () => {
  const query = { from: '2026-03-01', to: '2026-03-20' };
  const { cells } = await callRoute(analytics(), routes.getAttendanceHeatMap, admin, { query });
  expect(cells.map(({ weekday, hour }) => [weekday, hour])).toEqual([
    [1, 9],
    [2, 9],
    [2, 23],
    [3, 9],
    [4, 9],
    [5, 9],
  ]);
});

it('bands lateness and names ways', async () => {
  const query = { from: '2026-03-01', to: '2026-03-20' };
  const late = await callRoute(analytics(), routes.getPunctuality, admin, { query });
  expect(late).toMatchObject({ came: 11, onTime: 6, meanLateMinutes: 12 });
  expect(late.late.find(({ from }) => from === 11)?.count).toBe(5);
  const { ways } = await callRoute(analytics(), routes.getMarkingWays, admin, { query });
  expect(ways).toEqual([{ way: 'kiosk-face', count: 11 }]);
});

it('lists who is absent chronically, most absent first, page by page, and the same from folded tallies', async () => {
  const ask = (query: Record<string, unknown>) =>
    callRoute(analytics(), routes.listAbsentees, admin, { query: { from: '2025-12-01', ...query } });
  const first = await ask({ limit: 1 });
  expect(first.items[0]).toMatchObject({
    person: { name: 'Cem' },
    sessions: 7,
    absent: 6,
    isChronic: true,
    trend: { lately: 1 },
    lastSeenAt: '2026-02-10T08:00:00.000Z',
  });
  const second = await ask({ limit: 1, cursor: first.nextCursor });
  expect(second.items.map(({ person }) => person.name)).toEqual(['Bea']);
  expect(second.nextCursor).toBeUndefined();
  const ofGroup = await ask({ groupId: group, kind: 'class' });
  expect(ofGroup.items).toEqual([...first.items, ...second.items]);
  const summary = await callRoute(analytics(), routes.getAbsenceSummary, admin, {
    query: { from: '2025-12-01' },
  });
  expect(summary).toMatchObject({ people: 3, chronic: 2, atRisk: 0, chronicFrom: 0.1 });
});

it('shows a teacher only the sessions and people of the courses they teach', async () => {
  const query = { from: '2026-03-01', to: '2026-03-20' };
  const trend = await callRoute(analytics(), routes.getAttendanceTrend, teacher, { query });
  expect(trend.total.sessions).toBe(5);
  const compared = await callRoute(analytics(), routes.compareAttendance, teacher, { query });
  expect(compared.items.map(({ name }) => name)).toEqual(['Maths']);
  const absentees = await callRoute(analytics(), routes.listAbsentees, teacher, { query });
  expect(absentees.items.map(({ sessions }) => sessions)).toEqual([5]);
  const figures = await callRoute(analytics(), routes.getPersonFigures, teacher, {
    params: { personId: people[0] ?? '' },
  });
  expect(figures.byCourse.map((item) => item.course.name)).toEqual(['Maths']);
});

it('shows a person everything of their own and nothing of others', async () => {
  const student = await aPrincipal(database, organizationId, 'student', people[1]);
  const own = { params: { personId: people[1] ?? '' }, query: { from: '2026-01-01' } };
  const figures = await callRoute(analytics(), routes.getPersonFigures, student, own);
  expect(figures.byCourse.map((item) => item.course.name)).toEqual(['Maths', 'Night watch']);
  expect(figures.byMonth.map(({ month, sessions }) => [month, sessions])).toEqual([
    ['2026-02-01', 1],
    ['2026-03-01', 6],
  ]);
  await expect(
    callRoute(analytics(), routes.getPersonFigures, student, { params: { personId: people[0] ?? '' } }),
  ).rejects.toThrow();
});

it('compares groups, terms and kinds', async () => {
  const ask = (by: string) =>
    callRoute(analytics(), routes.compareAttendance, admin, {
      query: { from: '2026-02-01', to: '2026-03-20', by },
    });
  expect((await ask('group')).items).toMatchObject([{ name: '7a', counts: { absent: 7, late: 5 } }]);
  expect((await ask('kind')).items).toMatchObject([{ key: 'class', sessions: 7 }]);
  expect((await ask('term')).items.map(({ key }) => key)).toEqual(['none']);
  expect((await ask('course')).items.map(({ name }) => name)).toEqual(['Maths', 'Night watch']);
});

it('counts recognitions with how sure the shares are', async () => {
  await database.system.execute(sql`
    insert into recognition_log (id, organization_id, at, kind, decision, reason, requested_by, request_id, duration_ms)
    select gen_random_uuid(), ${organizationId}, '2026-03-18T23:30:00Z', 'verification',
      case when n > 8 then 'rejected' else 'match' end, case when n > 8 then 'too-dark' end, 'x', 'x', 40
    from generate_series(1, 10) as n`);
  const found = await callRoute(analytics(), routes.getRecognitionOutcomes, admin);
  expect(found.byDay).toEqual([{ day: '2026-03-19', match: 8, ambiguous: 0, unknown: 0, rejected: 2 }]);
  expect(found.rejections).toEqual([{ reason: 'too-dark', count: 2 }]);
  expect(found.matched).toMatchObject({ count: 8, of: 10 });
  expect(found.matched?.low).toBeCloseTo(0.49, 2);
  expect(found.matched?.high).toBeCloseTo(0.943, 3);
});

it('tells how many of each group can be recognized', async () => {
  const coverage = await callRoute(analytics(), routes.getEnrollmentCoverage, admin);
  expect(coverage.total).toEqual({ people: 3, consented: 0, enrolled: 0, outdated: 0 });
  expect(coverage.groups).toMatchObject([{ name: '7a', people: 3 }]);
});

it('says what is on today, and of devices and jobs only to who may know', async () => {
  await aSession(maths, '2026-03-20T11:30:00Z', '2026-03-20', ['present', 'unconfirmed']);
  const today = await callRoute(analytics(), routes.getToday, admin);
  expect(today).toMatchObject({
    day: '2026-03-20',
    sessions: { planned: 1, running: 1 },
    presentNow: 1,
    expectedNow: 3,
    counts: { unconfirmed: 1 },
    devices: { kiosks: 0 },
  });
  const ofTeacher = await callRoute(analytics(), routes.getToday, teacher);
  expect(ofTeacher.next.map(({ courseName }) => courseName)).toEqual(['Maths']);
  expect(ofTeacher.devices).toBeUndefined();
  expect(ofTeacher.jobs).toBeUndefined();
});

it('refuses days the wrong way round', async () => {
  const query = { from: '2026-03-20', to: '2026-03-01' };
  await expect(callRoute(analytics(), routes.getMarkingWays, admin, { query })).rejects.toMatchObject({
    code: 'analytics.period-invalid',
  });
});

it('writes the list of absentees as a file and puts on record who asked', async () => {
  const handler = analytics().find(({ route }) => route.id === 'exportAbsentees');
  const answer = (await handler?.run({
    principal: admin,
    query: { from: '2026-02-01', includeAtRisk: 'true' },
  })) as { stream: AsyncIterable<Buffer> };
  let text = '';
  for await (const chunk of answer.stream) text += chunk.toString();
  expect(text.split('\n')[1]).toMatch(/^,Cem,7,6,0,0\.8571,yes/);
  expect(AUDITED).toContain('analytics.export');
});

it('adds up what changed a moment ago as it does later', async () => {
  const query = { from: '2026-04-01', to: '2026-04-30', step: 'month' };
  const figures = async () => ({
    trend: await callRoute(analytics(), routes.getAttendanceTrend, admin, { query }),
    hours: await callRoute(analytics(), routes.getAttendanceHeatMap, admin, { query }),
    late: await callRoute(analytics(), routes.getPunctuality, admin, { query }),
    ways: await callRoute(analytics(), routes.getMarkingWays, admin, { query }),
    classes: await callRoute(analytics(), routes.getAttendanceTrend, admin, {
      query: { ...query, kind: 'class' },
    }),
    terms: await callRoute(analytics(), routes.compareAttendance, admin, { query: { ...query, by: 'term' } }),
    kinds: await callRoute(analytics(), routes.compareAttendance, admin, { query: { ...query, by: 'kind' } }),
  });
  await aSession(maths, '2026-04-07T08:00:00Z', '2026-04-07', ['present', 'late', 'absent']);
  await aSession(night, '2026-04-07T08:00:00Z', '2026-04-07', ['present', 'present', 'present']);
  const before = await figures();
  expect(before.trend.total.counts).toMatchObject({ present: 4, late: 1, absent: 1 });
  expect(before.trend.total.sessions).toBe(2);
  await foldTallies(database);
  expect(await figures()).toEqual(before);

  await database.system.update(course).set({ kind: 'shift' }).where(eq(course.id, night));
  const filed = await figures();
  expect(filed.classes.total.sessions).toBe(1);
  expect(filed.kinds.items.map(({ key }) => key).sort()).toEqual(['class', 'shift']);
  await foldTallies(database);
  expect(await figures()).toEqual(filed);
});
