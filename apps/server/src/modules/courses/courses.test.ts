import { Readable } from 'node:stream';
import { routes } from '@mien/contracts';
import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, auditLog } from '../../platform/database/schema/index.js';
import { aPerson, aPrincipal } from '../../testing/factories.js';
import { type CourseSchool, startCourseSchool } from './testing/courses-for-tests.js';

let school: CourseSchool;
beforeAll(async () => {
  school = await startCourseSchool();
});
afterAll(() => school.close());

const csv = (...lines: string[]) => ({
  file: { stream: Readable.from(Buffer.from(lines.join('\n'))), mediaType: 'text/csv' },
});

describe('courses', () => {
  it('are found by name, term, group and whether they are archived, page by page', async () => {
    const term = await school.ask(routes.createTerm, {
      body: { name: 'Spring', from: '2026-01-12', to: '2026-07-31' },
    });
    const groupId = await school.aGroup('9c', []);
    await school.aCourse('Biology', { code: 'BIO-1', termId: term.id });
    await school.aCourse('Chemistry', { groupIds: [groupId] });
    const gone = await school.aCourse('Dance');
    await school.ask(routes.updateCourse, { params: { id: gone.id }, body: { archived: true } });
    const found = async (query: object) =>
      (await school.ask(routes.listCourses, { query: { ...query } })).items.map(({ name }) => name);
    expect(await found({ search: 'bio-' })).toEqual(['Biology']);
    expect(await found({ search: '%' })).toEqual([]);
    expect(await found({ termId: term.id })).toEqual(['Biology']);
    expect(await found({ groupId })).toEqual(['Chemistry']);
    expect(await found({ archived: 'true' })).toEqual(['Dance']);
    const first = await school.ask(routes.listCourses, { query: { limit: 1 } });
    const second = await school.ask(routes.listCourses, { query: { limit: 1, cursor: first.nextCursor } });
    expect([first.total, first.items[0]?.name, second.items[0]?.name]).toEqual([2, 'Biology', 'Chemistry']);
    expect((await school.ask(routes.listTerms)).items).toMatchObject([{ name: 'Spring', courses: 1 }]);
  });

  it('get a removed term back with it, but for those that have another by then', async () => {
    const span = { from: '2026-09-01', to: '2027-01-31' };
    const fall = await school.ask(routes.createTerm, { body: { name: 'Fall', ...span } });
    const [one, two, gone] = [
      await school.aCourse('Ethics', { termId: fall.id }),
      await school.aCourse('French', { termId: fall.id }),
      await school.aCourse('Greek', { termId: fall.id }),
    ];
    const { courseIds } = await school.ask(routes.deleteTerm, { params: { id: fall.id } });
    expect([...courseIds].sort()).toEqual([one.id, two.id, gone.id].sort());
    const other = await school.ask(routes.createTerm, { body: { name: 'Other', ...span } });
    await school.ask(routes.updateCourse, { params: { id: two.id }, body: { termId: other.id } });
    await school.ask(routes.deleteCourse, { params: { id: gone.id } });

    const back = await school.ask(routes.createTerm, { body: { name: 'Fall', ...span, courseIds } });
    expect(back.courses).toBe(1);
    const termOf = async (id: string) => (await school.ask(routes.getCourse, { params: { id } })).term?.name;
    expect([await termOf(one.id), await termOf(two.id)]).toEqual(['Fall', 'Other']);
    const entries = await school.database.system
      .select({ action: auditLog.action, metadata: auditLog.metadata })
      .from(auditLog)
      .where(inArray(auditLog.resource, [`term:${fall.id}`, `term:${back.id}`]))
      .orderBy(auditLog.sequence);
    expect(entries).toEqual([
      { action: 'term.create', metadata: { courses: 0 } },
      { action: 'term.delete', metadata: { courses: 3 } },
      { action: 'term.create', metadata: { courses: 1 } },
    ]);
    for (const { id } of [one, two]) await school.ask(routes.deleteCourse, { params: { id } });
    for (const { id } of [back, other]) await school.ask(routes.deleteTerm, { params: { id } });
  });

  it('have names of their own', async () => {
    await school.aCourse('Twice');
    await expect(school.aCourse('Twice')).rejects.toMatchObject({ code: 'course.name-taken' });
  });

  it('lose what is ahead when they are archived, take no changes then, and get it back', async () => {
    const { id } = await school.aCourse('Archive');
    await school.aPattern(id, [2], '09:00', '10:00');
    await school.ask(routes.updateCourse, { params: { id }, body: { archived: true } });
    expect(await school.sessionsOf(id)).toEqual([]);
    await expect(school.aPattern(id, [3], '09:00', '10:00')).rejects.toMatchObject({
      code: 'course.archived',
    });
    await school.ask(routes.updateCourse, { params: { id }, body: { archived: false } });
    expect(await school.sessionsOf(id)).toHaveLength(8);
  });

  it('are made again for another term', async () => {
    const { id } = await school.aCourse('Music', { room: 'Aula' });
    await school.aPattern(id, [2], '09:00', '10:00', { to: '2026-02-28' });
    await school.aPattern(id, [4], '09:00', '10:00');
    const term = await school.ask(routes.createTerm, {
      body: { name: 'Summer', from: '2026-02-01', to: '2026-03-15' },
    });
    const copy = await school.ask(routes.duplicateCourse, {
      params: { id },
      body: { name: 'Music 2', termId: term.id },
    });
    const { patterns } = await school.ask(routes.getTimetable, { params: { id: copy.id } });
    expect(patterns).toMatchObject([{ weekdays: [4], from: '2026-02-01', to: '2026-03-15' }]);
    expect((await school.sessionsOf(copy.id))[0]).toMatchObject({ day: '2026-02-05', room: 'Aula' });
    await school.ask(routes.deleteCourse, { params: { id: copy.id } });
    await expect(school.ask(routes.getCourse, { params: { id: copy.id } })).rejects.toMatchObject({
      code: 'course.not-found',
    });
  });

  it('keep their own rules', async () => {
    const { id } = await school.aCourse('Rules');
    const changed = await school.ask(routes.updateCourse, {
      params: { id },
      body: { rules: { lateAfter: 12 } },
    });
    expect(changed.rules).toEqual({ lateAfter: 12 });
  });

  it('leave a trace of every change', async () => {
    const rows = await school.database.system
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(eq(auditLog.organizationId, school.organizationId));
    const actions = new Set(rows.map(({ action }) => action));
    for (const action of [
      'course.create',
      'course.archive',
      'course.restore',
      'course.duplicate',
      'timetable.change',
      'term.create',
    ]) {
      expect(actions).toContain(action);
    }
  });
});

describe('a calendar file', () => {
  it('holds every session in UTC, and says which are canceled', async () => {
    const { id } = await school.aCourse('Calendar; with, signs', { room: 'R' });
    const { timetable } = await school.aPattern(id, [1], '09:00', '10:00');
    const patternId = timetable.patterns[0]?.id as string;
    await school.ask(routes.setException, {
      params: { id, patternId, day: '2026-01-19' },
      body: { kind: 'canceled' },
    });
    const { calendarOf } = school;
    const text = await calendarOf(id);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(9);
    expect(text).toContain('DTSTART:20260112T080000Z');
    expect(text).toContain('SUMMARY:Calendar\\; with\\, signs');
    expect(text.match(/STATUS:CANCELLED/g)).toHaveLength(1);
  });
});

describe('a file of courses', () => {
  const TITLES = 'course,code,kind,room,term,groups,teachers,weekdays,starts_at,ends_at,from,to,every_weeks';

  it('makes them with their weekly times, and changes nothing when it comes again', async () => {
    const teacher = await aPrincipal(school.database, school.organizationId, 'teacher');
    await school.database.system
      .update(account)
      .set({ email: 'Anna@example.test' })
      .where(eq(account.id, teacher.actorId));
    await school.aGroup('5a', []);
    const lines = [
      TITLES,
      'Latin,LA,class,C 1,,5a,anna@example.test,1 3,9:00,10:00,2026-01-12,2026-06-30,1',
      'Latin,LA,class,C 1,,5a,anna@example.test,fri,11:00,12:00,2026-01-12,2026-06-30,2',
      'Guard,,shift,,,,,mon tue,22:00,06:00,2026-01-12,2026-06-30,',
    ];
    const rehearsed = await school.ask(routes.importTimetable, {
      ...csv(...lines),
      query: { rehearse: 'true' },
    });
    expect(rehearsed).toMatchObject({
      isApplied: false,
      lines: [{ verdict: 'created' }, { verdict: 'changed' }, { verdict: 'created' }],
    });
    expect((await school.ask(routes.listCourses, { query: { search: 'Latin' } })).items).toEqual([]);
    const done = await school.ask(routes.importTimetable, csv(...lines));
    expect(done.isApplied).toBe(true);
    const { items } = await school.ask(routes.listCourses, { query: { search: 'Latin' } });
    expect(items).toMatchObject([
      { code: 'LA', groups: [{ name: '5a' }], teachers: [{ name: 'A teacher' }] },
    ]);
    expect(items[0]?.next).toMatchObject({ startsAt: '2026-01-12T08:00:00.000Z', room: 'C 1' });
    const again = await school.ask(routes.importTimetable, csv(...lines));
    expect(new Set(again.lines.map(({ verdict }) => verdict))).toEqual(new Set(['unchanged']));
  });

  it('changes nothing when one line is wrong, and says which and why', async () => {
    const outcome = await school.ask(
      routes.importTimetable,
      csv(
        TITLES,
        'Good,,,,,,,1,09:00,10:00,2026-01-12,2026-06-30,',
        'Bad,,,,,,,1,25:00,10:00,2026-01-12,2026-06-30,',
        'Bad,,,,,no such group,,1,09:00,10:00,2026-01-12,2026-06-30,',
        'Bad,,,,,,,1,09:00,10:00,2026-07-01,2026-06-30,',
        'Bad,,,,,,,,09:00,10:00,2026-01-12,2026-06-30,',
      ),
    );
    expect(outcome.isApplied).toBe(false);
    expect(outcome.lines.map(({ number, column, reason }) => [number, column, reason])).toEqual([
      [3, 'starts_at', 'malformed'],
      [4, 'groups', 'unknown'],
      [5, 'to', 'not-in-order'],
      [6, 'weekdays', 'missing'],
    ]);
    expect((await school.ask(routes.listCourses, { query: { search: 'Good' } })).items).toEqual([]);
  });

  it.each([
    { what: 'bytes that are no text', bytes: Buffer.from([0xff, 0xfe, 0x00, 0xd8]) },
    { what: 'a table of something else', bytes: Buffer.from('name,age\nAda,36') },
    { what: 'nothing', bytes: Buffer.alloc(0) },
    { what: 'a quotation mark that never ends', bytes: Buffer.from(`${TITLES}\n"Latin,,,,`) },
  ])('is refused when it is $what', async ({ bytes }) => {
    const file = { stream: Readable.from([bytes]), mediaType: 'text/csv' };
    await expect(school.ask(routes.importTimetable, { file })).rejects.toMatchObject({
      code: 'course-file.unreadable',
    });
  });

  it('puts people into groups with their days', async () => {
    const personId = await aPerson(school.database, school.organizationId, 'Numbered');
    await school.ask(routes.updatePerson, { params: { personId }, body: { externalId: 'S-1' } });
    const id = await school.aGroup('6d', []);
    const outcome = await school.ask(
      routes.importMemberships,
      csv('External ID;Group;From;To', 'S-1;6d;2026-01-12;', 'S-2;6d;;'),
    );
    expect(outcome).toMatchObject({
      isApplied: false,
      lines: [{ verdict: 'created' }, { verdict: 'invalid', column: 'external_id', reason: 'unknown' }],
    });
    await school.ask(routes.importMemberships, csv('external_id,group,from', 'S-1,6d,2026-01-12'));
    expect((await school.ask(routes.listGroupPeople, { params: { id } })).items).toMatchObject([
      { personId, from: '2026-01-12' },
    ]);
  });
});
