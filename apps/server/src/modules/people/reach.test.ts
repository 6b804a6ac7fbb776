import { routes } from '@mien/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteHandler } from '../../platform/http/handle-route.js';
import type { Principal } from '../../platform/http/request-context.js';
import { callRoute } from '../../testing/call-route.js';
import { anOrganization, aPerson, aPrincipal } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { assertReach } from './index.js';
import { peopleForTests } from './testing/people-for-tests.js';

let database: TestDatabase;
let handlers: readonly RouteHandler[];
const ids: Record<string, string> = {};
const callers: Record<string, Principal> = {};
let groupId: string;

const listed = async (caller: string) =>
  (await callRoute(handlers, routes.listPeople, callers[caller] as Principal)).items.map(({ name }) => name);

beforeAll(async () => {
  database = await createTestDatabase();
  handlers = (await peopleForTests(database)).handlers;
  const organizationId = await anOrganization(database);
  for (const name of ['In class', 'Elsewhere', 'Teacher', 'Student']) {
    ids[name] = await aPerson(database, organizationId, name);
  }
  ids['Of another school'] = await aPerson(database, await anOrganization(database), 'Of another school');
  callers.admin = await aPrincipal(database, organizationId, 'admin');
  callers.auditor = await aPrincipal(database, organizationId, 'auditor');
  callers.teacher = await aPrincipal(database, organizationId, 'teacher', ids.Teacher);
  callers.newcomer = await aPrincipal(database, organizationId, 'teacher');
  callers.student = await aPrincipal(database, organizationId, 'student', ids.Student);
  const group = await callRoute(handlers, routes.createGroup, callers.admin, { body: { name: '7b' } });
  groupId = group.id;
  await callRoute(handlers, routes.createGroup, callers.admin, { body: { name: '8a' } });
  await callRoute(handlers, routes.updateGroup, callers.admin, {
    params: { id: groupId },
    body: { personIds: [ids['In class']], membershipIds: [callers.teacher.membershipId] },
  });
});
afterAll(() => database.close());

describe('who knows of whom', () => {
  it.each([
    { caller: 'admin', sees: ['Elsewhere', 'In class', 'Student', 'Teacher'] },
    { caller: 'auditor', sees: ['Elsewhere', 'In class', 'Student', 'Teacher'] },
    { caller: 'teacher', sees: ['In class', 'Teacher'] },
    { caller: 'newcomer', sees: [] },
    { caller: 'student', sees: ['Student'] },
  ])('$caller: $sees', async ({ caller, sees }) => {
    const principal = callers[caller] as Principal;
    const reached: string[] = [];
    await database.inOrganization(principal.organizationId, async (tx) => {
      for (const [name, id] of Object.entries(ids)) {
        await assertReach(tx, principal, id).then(
          () => reached.push(name),
          (error) => expect(error).toMatchObject({ code: 'person.not-found' }),
        );
      }
    });
    expect(reached.sort()).toEqual(sees);
  });

  it('shows a teacher the list of their own groups', async () => {
    expect(await listed('teacher')).toEqual(['In class', 'Teacher']);
    expect(await listed('newcomer')).toEqual([]);
    expect(await listed('admin')).toHaveLength(4);
  });

  it('lets a student read themselves, and nobody else', async () => {
    const read = (personId: string | undefined) =>
      callRoute(handlers, routes.getPerson, callers.student as Principal, {
        params: { personId: personId as string },
      });
    await expect(read(ids.Student)).resolves.toMatchObject({ name: 'Student' });
    await expect(read(ids['In class'])).rejects.toMatchObject({ code: 'access.not-allowed' });
  });
});

describe('groups', () => {
  const groups = async (caller: string) =>
    (await callRoute(handlers, routes.listGroups, callers[caller] as Principal)).items.map(
      ({ name }) => name,
    );

  it('are shown to those who look after them', async () => {
    expect(await groups('admin')).toEqual(['7b', '8a']);
    expect(await groups('teacher')).toEqual(['7b']);
    expect(await groups('newcomer')).toEqual([]);
  });

  it('take people and members of the own organization only', async () => {
    const change = (body: unknown) =>
      callRoute(handlers, routes.updateGroup, callers.admin as Principal, { params: { id: groupId }, body });
    const foreign = await aPrincipal(database, await anOrganization(database));
    await expect(change({ personIds: [ids['Of another school']] })).rejects.toMatchObject({
      code: 'person.not-found',
    });
    await expect(change({ membershipIds: [foreign.membershipId] })).rejects.toMatchObject({
      code: 'member.not-found',
    });
    await expect(change({ name: '8a' })).rejects.toMatchObject({ code: 'group.name-taken' });
    expect(await change({})).toMatchObject({ name: '7b', people: 1, staff: [{ name: 'A teacher' }] });
  });

  it('set by two at once end as one of them wished', async () => {
    const set = (names: string[]) =>
      callRoute(handlers, routes.updateGroup, callers.admin as Principal, {
        params: { id: groupId },
        body: { personIds: names.map((name) => ids[name]) },
      });
    await Promise.all([set(['In class', 'Student']), set(['In class', 'Elsewhere'])]);
    const { items } = await callRoute(handlers, routes.listPeople, callers.admin as Principal, {
      query: { groupId },
    });
    expect([
      ['In class', 'Student'],
      ['Elsewhere', 'In class'],
    ]).toContainEqual(items.map(({ name }) => name));
    await set(['In class']);
  });

  it('leave their people behind when they are removed', async () => {
    const params = { id: groupId };
    await callRoute(handlers, routes.deleteGroup, callers.admin as Principal, { params });
    expect(await listed('admin')).toContain('In class');
    expect(await listed('teacher')).toEqual(['Teacher']);
  });
});
