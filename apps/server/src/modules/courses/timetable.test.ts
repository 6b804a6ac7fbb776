import { routes } from '@mien/contracts';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { aPerson } from '../../testing/factories.js';
import { type CourseSchool, MONDAY, startCourseSchool, weekly } from './testing/courses-for-tests.js';

let school: CourseSchool;
let courseId: string;
let patternId: string;
let number = 0;

const days = async () => (await school.sessionsOf(courseId)).map(({ day }) => day);
const sessionOn = async (day: string) => (await school.sessionsOf(courseId)).find((one) => one.day === day);
const exception = (day: string, body: object) =>
  school.ask(routes.setException, { params: { id: courseId, patternId, day }, body });
const change = (body: object) =>
  school.ask(routes.updatePattern, { params: { id: courseId, patternId }, body });

/** Somebody has said that a person was there. */
async function mark(sessionId: string): Promise<void> {
  const personId = await aPerson(school.database, school.organizationId);
  await school.database.system.execute(sql`
    insert into attendance_mark (id, organization_id, session_id, person_id, at, by, by_name, status)
    values (${newId()}, ${school.organizationId}, ${sessionId}, ${personId}, now(), 'x', 'X', 'present')`);
}

beforeAll(async () => {
  school = await startCourseSchool();
});
afterAll(() => school.close());

beforeEach(async () => {
  school.clock.time = MONDAY;
  number += 1;
  ({ id: courseId } = await school.aCourse(`Maths ${number}`, { room: 'B 12' }));
  const { timetable } = await school.aPattern(courseId, [1, 3], '09:00', '10:00');
  patternId = timetable.patterns[0]?.id as string;
});

describe('sessions of a weekly time', () => {
  it('are there for eight weeks from now, in the room of the course', async () => {
    const sessions = await school.sessionsOf(courseId);
    expect(sessions).toHaveLength(17);
    expect(sessions[0]).toMatchObject({
      day: '2026-01-12',
      startsAt: '2026-01-12T08:00:00.000Z',
      room: 'B 12',
      timeZone: 'Europe/Berlin',
      pattern: { id: patternId, day: '2026-01-12' },
    });
    expect(sessions.at(-1)?.day).toBe('2026-03-09');
  });

  it('go on day by day, also after the server was off for weeks', async () => {
    school.clock.time = new Date('2026-03-27T12:00:00Z');
    expect((await school.planAhead()).planned).toBeGreaterThan(0);
    expect((await days()).at(-1)).toBe('2026-05-20');
    expect((await school.planAhead()).planned).toBe(0);
    const [before] = (await school.sessionsOf(courseId)).filter(({ day }) => day === '2026-03-30');
    expect(before?.startsAt).toBe('2026-03-30T07:00:00.000Z');
  });

  it('are not invented for days gone by', async () => {
    school.clock.time = new Date('2026-02-02T12:00:00Z');
    const late = await school.aCourse(`Late ${number}`);
    await school.aPattern(late.id, [1], '09:00', '10:00');
    expect((await school.sessionsOf(late.id))[0]?.day).toBe('2026-02-09');
  });

  it('move with it, and stay the same ones', async () => {
    const before = await sessionOn('2026-01-14');
    const { sessions } = await change(weekly([1, 3], '11:00', '12:30', { room: 'Lab' }));
    expect(sessions).toEqual({ added: 0, changed: 17, canceled: 0, removed: 0 });
    expect(await sessionOn('2026-01-14')).toMatchObject({
      id: before?.id,
      startsAt: '2026-01-14T10:00:00.000Z',
      endsAt: '2026-01-14T11:30:00.000Z',
      room: 'Lab',
    });
  });

  it('that have begun stay as they were', async () => {
    school.clock.time = new Date('2026-01-14T08:30:00Z');
    await change(weekly([2], '11:00', '12:00'));
    expect((await days()).slice(0, 3)).toEqual(['2026-01-12', '2026-01-14', '2026-01-20']);
    expect((await sessionOn('2026-01-14'))?.canceled).toBeUndefined();
  });

  it('for which something is on record are canceled rather than removed, and come back with it', async () => {
    const marked = await sessionOn('2026-01-19');
    await mark(marked?.id as string);
    const params = { id: courseId, patternId };
    const removed = await school.ask(routes.deletePattern, { params });
    expect(removed.sessions).toEqual({ added: 0, changed: 0, canceled: 1, removed: 16 });
    expect(await school.sessionsOf(courseId)).toMatchObject([
      { id: marked?.id, canceled: { by: 'timetable' } },
    ]);
    await school.ask(routes.addPattern, {
      params: { id: courseId },
      body: { ...weekly([1, 3], '09:00', '10:00'), id: patternId },
    });
    expect(await sessionOn('2026-01-19')).toMatchObject({ id: marked?.id });
    expect((await sessionOn('2026-01-19'))?.canceled).toBeUndefined();
    expect(await days()).toHaveLength(17);
  });

  it('cross midnight where the hours say so', async () => {
    await change(weekly([5], '22:00', '06:00'));
    expect(await sessionOn('2026-01-16')).toMatchObject({
      startsAt: '2026-01-16T21:00:00.000Z',
      endsAt: '2026-01-17T05:00:00.000Z',
    });
  });

  it('go by the clocks of the course once it has its own', async () => {
    await school.ask(routes.updateCourse, { params: { id: courseId }, body: { timeZone: 'Asia/Kolkata' } });
    expect(await sessionOn('2026-01-14')).toMatchObject({
      startsAt: '2026-01-14T03:30:00.000Z',
      timeZone: 'Asia/Kolkata',
    });
  });

  it('go by other clocks when the organization does', async () => {
    const zone = (name: string) =>
      school.database.system.execute(
        sql`update organization set time_zone = ${name} where id = ${school.organizationId}`,
      );
    await zone('America/New_York');
    await school.planAhead();
    expect((await sessionOn('2026-01-14'))?.startsAt).toBe('2026-01-14T14:00:00.000Z');
    await zone('Europe/Berlin');
    await school.planAhead();
  });
});

describe('a day that is different', () => {
  it('is canceled, with the reason, and can be as the others again', async () => {
    await exception('2026-01-14', { kind: 'canceled', reason: 'Flood' });
    expect(await sessionOn('2026-01-14')).toMatchObject({ canceled: { by: 'exception', reason: 'Flood' } });
    await school.ask(routes.deleteException, { params: { id: courseId, patternId, day: '2026-01-14' } });
    expect((await sessionOn('2026-01-14'))?.canceled).toBeUndefined();
  });

  it('is moved, also beyond what is planned, and stays the same session', async () => {
    const before = await sessionOn('2026-01-14');
    await exception('2026-01-14', {
      kind: 'moved',
      toDay: '2026-06-20',
      startsAt: '14:00',
      endsAt: '15:00',
      room: 'Hall',
    });
    expect(await sessionOn('2026-06-20')).toMatchObject({
      id: before?.id,
      startsAt: '2026-06-20T12:00:00.000Z',
      room: 'Hall',
    });
    await school.planAhead();
    expect(await days()).toHaveLength(17);
  });

  it('can be said afterwards', async () => {
    school.clock.time = new Date('2026-01-15T12:00:00Z');
    await exception('2026-01-14', { kind: 'canceled', reason: 'Snow' });
    expect(await sessionOn('2026-01-14')).toMatchObject({ canceled: { reason: 'Snow' } });
    await school.ask(routes.deleteException, { params: { id: courseId, patternId, day: '2026-01-14' } });
    expect((await sessionOn('2026-01-14'))?.canceled).toBeUndefined();
  });

  it('has to be one of the days', async () => {
    await expect(exception('2026-01-13', { kind: 'canceled' })).rejects.toMatchObject({
      code: 'timetable.no-such-day',
    });
  });
});

describe('single sessions', () => {
  const extra = (body: object) => school.ask(routes.addExtra, { params: { id: courseId }, body });

  it('are added, in the past too, changed and removed', async () => {
    const { timetable } = await extra({ day: '2025-12-20', startsAt: '09:00', endsAt: '10:00' });
    const extraId = timetable.extras[0]?.id as string;
    expect((await days())[0]).toBe('2025-12-20');
    const params = { id: courseId, extraId };
    await school.ask(routes.updateExtra, {
      params,
      body: { day: '2025-12-21', startsAt: '09:00', endsAt: '10:00' },
    });
    expect((await days())[0]).toBe('2025-12-21');
    await school.ask(routes.deleteExtra, { params });
    expect((await days())[0]).toBe('2026-01-12');
  });
});

describe('holidays', () => {
  const holiday = (from: string, to: string) =>
    school.ask(routes.createHoliday, { body: { name: 'Winter', from, to } });

  it('cancel what follows the week, and not what was moved there or is extra', async () => {
    await exception('2026-01-12', { kind: 'moved', toDay: '2026-02-05', startsAt: '09:00', endsAt: '10:00' });
    await school.ask(routes.addExtra, {
      params: { id: courseId },
      body: { day: '2026-02-06', startsAt: '09:00', endsAt: '10:00' },
    });
    const { id } = await holiday('2026-02-02', '2026-02-08');
    const week = async () =>
      (await school.sessionsOf(courseId))
        .filter(({ day }) => day >= '2026-02-02' && day <= '2026-02-08')
        .map(({ day, canceled }) => [day, canceled?.reason]);
    expect(await week()).toEqual([
      ['2026-02-02', 'Winter'],
      ['2026-02-04', 'Winter'],
      ['2026-02-05', undefined],
      ['2026-02-06', undefined],
    ]);
    await school.ask(routes.updateHoliday, {
      params: { id },
      body: { name: 'Snow', from: '2026-02-04', to: '2026-02-08' },
    });
    expect((await week()).slice(0, 2)).toEqual([
      ['2026-02-02', undefined],
      ['2026-02-04', 'Snow'],
    ]);
    await school.ask(routes.deleteHoliday, { params: { id } });
    expect((await week()).map(([, reason]) => reason)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('hold for courses that are planned later', async () => {
    const { id } = await holiday('2026-01-19', '2026-01-19');
    const late = await school.aCourse(`Later ${number}`);
    await school.aPattern(late.id, [1], '09:00', '10:00');
    expect((await school.sessionsOf(late.id))[1]).toMatchObject({ canceled: { by: 'holiday' } });
    await school.ask(routes.deleteHoliday, { params: { id } });
  });
});

describe('several who change a timetable at once', () => {
  it('take turns: the sessions are those of the timetable there is in the end', async () => {
    const hours = Array.from({ length: 8 }, (_, index) => `${String(8 + index).padStart(2, '0')}:15`);
    await Promise.all([
      ...hours.map((startsAt) => change(weekly([1, 3], startsAt, '17:00'))),
      ...['2026-01-14', '2026-01-19', '2026-01-21'].map((day) => exception(day, { kind: 'canceled' })),
      holidayAndBack(),
      school.aPattern(courseId, [5], '10:00', '11:00'),
    ]);
    const { patterns } = await school.ask(routes.getTimetable, { params: { id: courseId } });
    const pattern = patterns.find(({ id }) => id === patternId);
    const sessions = await school.sessionsOf(courseId);
    const ofPattern = sessions.filter((one) => one.pattern?.id === patternId);
    expect(new Set(ofPattern.map(({ startsAt }) => localTime(startsAt)))).toEqual(
      new Set([pattern?.startsAt]),
    );
    expect(ofPattern.filter(({ canceled }) => canceled).map(({ day }) => day)).toEqual([
      '2026-01-14',
      '2026-01-19',
      '2026-01-21',
    ]);
    expect(sessions.filter((one) => one.pattern?.id !== patternId)).toHaveLength(8);
  });
});

const localTime = (instant: string) =>
  new Intl.DateTimeFormat('de', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );

async function holidayAndBack(): Promise<void> {
  const body = { name: 'Short', from: '2026-01-26', to: '2026-01-30' };
  const { id } = await school.ask(routes.createHoliday, { body });
  await school.ask(routes.deleteHoliday, { params: { id } });
}
