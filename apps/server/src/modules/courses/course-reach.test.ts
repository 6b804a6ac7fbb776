import { type Route, routes } from '@mien/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../platform/http/request-context.js';
import type { Asked } from '../../testing/call-route.js';
import { anOrganization, aPerson, aPrincipal } from '../../testing/factories.js';
import { assertReach } from '../people/index.js';
import { peopleOf, sessionsNear } from './index.js';
import { type CourseSchool, startCourseSchool } from './testing/courses-for-tests.js';

let school: CourseSchool;
const people: Record<string, string> = {};
const callers: Record<string, Principal> = {};
const courses: Record<string, string> = {};
let groupId: string;

const as = <const R extends Route>(caller: string, route: R, asked: Asked = {}) =>
  school.ask(route, asked, callers[caller]);
const reached = (caller: string, personId: string) =>
  school.database.inOrganization(school.organizationId, (tx) =>
    assertReach(tx, callers[caller] as Principal, personId).then(
      () => true,
      () => false,
    ),
  );
const year = { from: '2026-01-01T00:00:00Z', to: '2026-12-31T00:00:00Z' };

beforeAll(async () => {
  school = await startCourseSchool();
  const { organizationId, database } = school;
  for (const name of ['Ada', 'Grace', 'Alan']) people[name] = await aPerson(database, organizationId, name);
  callers.admin = school.admin;
  callers.teacher = await aPrincipal(database, organizationId, 'teacher');
  callers.other = await aPrincipal(database, organizationId, 'teacher');
  callers.student = await aPrincipal(database, organizationId, 'student', people.Ada);
  callers.stranger = await aPrincipal(database, await anOrganization(database), 'owner');
  groupId = await school.aGroup('7b', [people.Ada as string, people.Grace as string]);
  const otherGroup = await school.aGroup('8a', [people.Alan as string]);
  courses.Maths = (
    await school.aCourse('Maths', { groupIds: [groupId], membershipIds: [callers.teacher.membershipId] })
  ).id;
  courses.Art = (await school.aCourse('Art', { groupIds: [otherGroup] })).id;
  await school.aPattern(courses.Maths, [1], '09:00', '10:00');
  await school.aPattern(courses.Art, [2], '09:00', '10:00');
});
afterAll(() => school.close());

describe('who knows of which course', () => {
  it.each([
    { caller: 'admin', sees: ['Art', 'Maths'] },
    { caller: 'teacher', sees: ['Maths'] },
    { caller: 'other', sees: [] },
    { caller: 'stranger', sees: [] },
  ])('$caller: $sees', async ({ caller, sees }) => {
    const listed = await as(caller, routes.listCourses);
    expect(listed.items.map(({ name }) => name)).toEqual(sees);
    const sessions = await as(caller, routes.listClassSessions, { query: { ...year, limit: 200 } });
    expect([...new Set(sessions.items.map(({ course }) => course.name))].sort()).toEqual(sees);
    for (const [name, id] of Object.entries(courses)) {
      const read = as(caller, routes.getCourse, { params: { id } });
      if (sees.some((one) => one === name)) await expect(read).resolves.toMatchObject({ name });
      else await expect(read).rejects.toMatchObject({ code: 'course.not-found' });
    }
  });

  it('lets a teacher look and change nothing', async () => {
    await expect(
      as('teacher', routes.updateCourse, { params: { id: courses.Maths as string }, body: { name: 'Mine' } }),
    ).rejects.toMatchObject({ code: 'access.not-allowed' });
  });

  it('takes groups, terms and teachers of the own organization only', async () => {
    const foreign = callers.stranger as Principal;
    const change = (body: object) =>
      as('admin', routes.updateCourse, { params: { id: courses.Art as string }, body });
    await expect(change({ membershipIds: [foreign.membershipId] })).rejects.toMatchObject({
      code: 'member.not-found',
    });
    const term = await school.ask(
      routes.createTerm,
      { body: { name: 'Theirs', from: '2026-01-01', to: '2026-02-01' } },
      foreign,
    );
    await expect(change({ termId: term.id })).rejects.toMatchObject({ code: 'term.not-found' });
    const group = await school.ask(routes.createGroup, { body: { name: 'Theirs' } }, foreign);
    await expect(change({ groupIds: [group.id] })).rejects.toMatchObject({ code: 'group.not-found' });
  });
});

describe('the people of a course', () => {
  it('are known to who teaches it, until it is archived', async () => {
    expect(await reached('teacher', people.Ada as string)).toBe(true);
    expect(await reached('teacher', people.Alan as string)).toBe(false);
    expect(await reached('other', people.Ada as string)).toBe(false);
    const archive = (archived: boolean) =>
      as('admin', routes.updateCourse, { params: { id: courses.Maths as string }, body: { archived } });
    await archive(true);
    expect(await reached('teacher', people.Ada as string)).toBe(false);
    await archive(false);
    expect(await reached('teacher', people.Ada as string)).toBe(true);
  });

  it('see their own sessions, and nobody else those of others', async () => {
    const own = await as('student', routes.listPersonSessions, {
      params: { personId: people.Ada as string },
      query: { ...year, limit: 200 },
    });
    expect(own.items).toHaveLength(9);
    await expect(
      as('student', routes.listPersonSessions, { params: { personId: people.Grace as string }, query: year }),
    ).rejects.toMatchObject({ code: 'access.not-allowed' });
    await expect(
      as('teacher', routes.listPersonSessions, { params: { personId: people.Alan as string }, query: year }),
    ).rejects.toMatchObject({ code: 'person.not-found' });
  });

  it('are those who belong to its groups on the day', async () => {
    const params = { id: groupId, personId: people.Grace as string };
    await as('admin', routes.setGroupPerson, { params, body: { from: '2026-01-19', to: '2026-02-08' } });
    const on = (day: string) =>
      school.database.inOrganization(school.organizationId, (tx) =>
        peopleOf(tx, { courseId: courses.Maths as string, day }),
      );
    const both = [people.Ada, people.Grace].sort();
    expect(await on('2026-01-18')).toEqual([people.Ada]);
    expect((await on('2026-01-19')).sort()).toEqual(both);
    expect((await on('2026-02-08')).sort()).toEqual(both);
    expect(await on('2026-02-09')).toEqual([people.Ada]);
    const near = await school.database.inOrganization(school.organizationId, (tx) =>
      sessionsNear(tx, {
        personIds: [people.Grace as string],
        from: new Date(year.from),
        to: new Date(year.to),
      }),
    );
    expect(near.map(({ day }) => day)).toEqual(['2026-01-19', '2026-01-26', '2026-02-02']);
    const { items } = await as('teacher', routes.listCoursePeople, {
      params: { id: courses.Maths as string },
    });
    expect(items.map(({ name, comes }) => [name, comes])).toEqual([
      ['Ada', true],
      ['Grace', false],
    ]);
  });

  it('keep their days when the group is set anew', async () => {
    await as('admin', routes.updateGroup, {
      params: { id: groupId },
      body: { personIds: [people.Ada, people.Grace, people.Alan], from: '2026-03-01' },
    });
    await as('admin', routes.updatePerson, {
      params: { personId: people.Grace as string },
      body: { groupIds: [groupId] },
    });
    const { items } = await as('teacher', routes.listGroupPeople, { params: { id: groupId } });
    expect(items.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Ada', undefined, undefined],
      ['Alan', '2026-03-01', undefined],
      ['Grace', '2026-01-19', '2026-02-08'],
    ]);
    const past = await as('teacher', routes.listGroupPeople, {
      params: { id: groupId },
      query: { when: 'past', limit: 50 },
    });
    expect(past).toMatchObject({ items: [{ name: 'Grace', enrollment: 'none' }], total: 1 });
    await as('admin', routes.removeGroupPerson, {
      params: { id: groupId, personId: people.Alan as string },
    });
    await expect(
      as('admin', routes.removeGroupPerson, { params: { id: groupId, personId: people.Alan as string } }),
    ).rejects.toMatchObject({ code: 'person.not-found' });
  });
});
