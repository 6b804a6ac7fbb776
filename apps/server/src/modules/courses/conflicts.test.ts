import { routes } from '@mien/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPerson, aPrincipal } from '../../testing/factories.js';
import { type CourseSchool, startCourseSchool, weekly } from './testing/courses-for-tests.js';

let school: CourseSchool;
beforeAll(async () => {
  school = await startCourseSchool();
});
afterAll(() => school.close());

const conflictsOf = async (id: string) =>
  (await school.ask(routes.listTimetableConflicts, { params: { id } })).items;

it('tells who and what is wanted twice, when it is saved and afterwards, and forbids nothing', async () => {
  const { database, organizationId } = school;
  const { membershipId } = await aPrincipal(database, organizationId, 'teacher');
  const people = [
    await aPerson(database, organizationId, 'Ada'),
    await aPerson(database, organizationId, 'Grace'),
  ];
  const groupId = await school.aGroup('7b', people);
  const shared = { room: 'B 12', groupIds: [groupId], membershipIds: [membershipId] };
  const maths = await school.aCourse('Maths', shared);
  const art = await school.aCourse('Art', shared);
  await school.aPattern(maths.id, [1, 3], '09:00', '10:00');
  const saved = await school.aPattern(art.id, [1], '09:30', '11:00');

  expect(saved.sessions.added).toBe(9);
  expect(saved.conflicts).toMatchObject([
    { kind: 'teacher', names: ['A teacher'], count: 1, times: 9 },
    { kind: 'room', names: ['B 12'], count: 1, times: 9 },
    { kind: 'people', names: ['Ada', 'Grace'], count: 2, times: 9 },
  ]);
  expect(saved.conflicts[0]).toMatchObject({
    other: { courseId: maths.id, name: 'Maths' },
    first: { startsAt: '2026-01-12T08:30:00.000Z', endsAt: '2026-01-12T10:00:00.000Z' },
  });
  expect(await conflictsOf(maths.id)).toHaveLength(3);

  await school.ask(routes.setGroupPerson, {
    params: { id: groupId, personId: people[1] as string },
    body: { to: '2026-01-18' },
  });
  const later = (await conflictsOf(art.id)).find(({ kind }) => kind === 'people');
  expect(later).toMatchObject({ names: ['Ada', 'Grace'], count: 2, times: 9 });
  await school.ask(routes.setGroupPerson, {
    params: { id: groupId, personId: people[0] as string },
    body: { to: '2026-01-10' },
  });
  expect((await conflictsOf(art.id)).find(({ kind }) => kind === 'people')).toMatchObject({
    names: ['Grace'],
    count: 1,
    times: 1,
  });

  const patternId = saved.timetable.patterns[0]?.id as string;
  const apart = await school.ask(routes.updatePattern, {
    params: { id: art.id, patternId },
    body: weekly([1], '10:00', '11:00'),
  });
  expect(apart.conflicts).toEqual([]);
});

it('knows nothing of courses that are archived, or of sessions that are canceled', async () => {
  const first = await school.aCourse('First', { room: 'Lab' });
  const second = await school.aCourse('Second', { room: 'Lab' });
  const { timetable } = await school.aPattern(first.id, [5], '09:00', '10:00');
  await school.aPattern(second.id, [5], '09:00', '10:00');
  const day = { id: first.id, patternId: timetable.patterns[0]?.id as string, day: '2026-01-16' };
  await school.ask(routes.setException, { params: day, body: { kind: 'canceled' } });
  expect(await conflictsOf(second.id)).toMatchObject([{ times: 7 }]);
  await school.ask(routes.updateCourse, { params: { id: first.id }, body: { archived: true } });
  expect(await conflictsOf(second.id)).toEqual([]);
});
