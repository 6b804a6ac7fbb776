import { routes } from '@mien/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { roster, rosterPerson, rosterStaff, sighting } from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import { callRoute } from '../../testing/call-route.js';
import { anOrganization, aPerson, aPrincipal } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { visiblePeople } from '../people/index.js';
import { createSightingsModule, type SightingsModule } from './index.js';

const NOON = new Date('2026-03-03T12:00:00Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let database: TestDatabase;
let sightings: SightingsModule;
let organizationId: string;
let admin: Principal;
let ada: string;
let grace: string;

const seen = (personId: string, hoursAgo: number, of: Partial<typeof sighting.$inferInsert> = {}) =>
  database.system.insert(sighting).values({
    id: newId(),
    organizationId,
    personId,
    at: new Date(NOON.getTime() - hoursAgo * HOUR_MS),
    recordedAt: new Date(NOON.getTime() - hoursAgo * HOUR_MS),
    source: 'camera',
    place: 'Entrance',
    ...of,
  });

const list = async (principal: Principal, query: Record<string, unknown> = {}) =>
  callRoute(sightings.handlers, routes.listSightings, principal, { query });
const namesOf = async (principal: Principal, query: Record<string, unknown> = {}) =>
  (await list(principal, query)).items.map(({ person, place }) => `${person.name} ${place}`);

beforeAll(async () => {
  database = await createTestDatabase();
  sightings = createSightingsModule({ database, clock: { now: () => NOON }, people: { visiblePeople } });
  organizationId = await anOrganization(database);
  admin = await aPrincipal(database, organizationId, 'admin');
  [ada, grace] = [
    await aPerson(database, organizationId, 'Ada'),
    await aPerson(database, organizationId, 'Grace'),
  ];
  await seen(ada, 1, { probability: 0.99 });
  await seen(grace, 2, { source: 'kiosk-qr', place: '100% Library', direction: 'in' });
  await seen(ada, 30, { place: 'Gym', recordedAt: NOON });
});
afterAll(() => database.close());

describe('the list of sightings', () => {
  it('tells who was seen where, by what and how surely, newest first', async () => {
    const { items } = await list(admin);
    expect(items.map(({ person, source, place }) => [person.name, source, place])).toEqual([
      ['Ada', 'camera', 'Entrance'],
      ['Grace', 'kiosk-qr', '100% Library'],
      ['Ada', 'camera', 'Gym'],
    ]);
    expect(items[0]?.probability).toBeCloseTo(0.99);
    expect(items[0]?.recordedAt).toBeUndefined();
    expect(items[1]).toMatchObject({ direction: 'in' });
    expect(items[1]?.probability).toBeUndefined();
    expect(items[2]?.recordedAt).toBe(NOON.toISOString());
  });

  it('is narrowed by person, source, part of a place, and time', async () => {
    expect(await namesOf(admin, { personId: grace })).toEqual(['Grace 100% Library']);
    expect(await namesOf(admin, { source: 'camera' })).toEqual(['Ada Entrance', 'Ada Gym']);
    expect(await namesOf(admin, { place: 'entr' })).toEqual(['Ada Entrance']);
    expect(await namesOf(admin, { place: '0%' })).toEqual(['Grace 100% Library']);
    const yesterday = { to: new Date(NOON.getTime() - DAY_MS).toISOString() };
    expect(await namesOf(admin, yesterday)).toEqual(['Ada Gym']);
  });

  it('comes in pages that leave nothing out, also of one moment', async () => {
    for (let i = 0; i < 4; i += 1) await seen(grace, 3, { place: `Door ${i}` });
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(admin, { limit: 2, ...(cursor && { cursor }) });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(found).size).toBe(7);
    expect(found.length).toBe(7);
  });

  it('shows a teacher their own people only, and nobody another organization', async () => {
    const teacher = await aPrincipal(database, organizationId, 'teacher');
    expect(await namesOf(teacher)).toEqual([]);
    const rosterId = newId();
    await database.system.insert(roster).values({ id: rosterId, organizationId, name: 'Own' });
    await database.system.insert(rosterPerson).values({ organizationId, rosterId, personId: ada });
    await database.system
      .insert(rosterStaff)
      .values({ organizationId, rosterId, membershipId: teacher.membershipId ?? '' });
    expect(await namesOf(teacher)).toEqual(['Ada Entrance', 'Ada Gym']);
    expect(await namesOf(teacher, { personId: grace })).toEqual([]);
    const elsewhere = await aPrincipal(database, await anOrganization(database), 'owner');
    expect(await namesOf(elsewhere)).toEqual([]);
  });

  it('is not for people who may not read the log', async () => {
    const student = await aPrincipal(database, organizationId, 'student', ada);
    await expect(list(student)).rejects.toMatchObject({ code: 'access.not-allowed' });
  });
});

it('is swept of what an organization keeps no longer', async () => {
  await seen(ada, 729 * 24, { place: 'Two years less a day' });
  await seen(ada, 731 * 24, { place: 'Two years and a day' });
  await sightings.sweep();
  const places = (await list(admin, { personId: ada })).items.map(({ place }) => place);
  expect(places).toEqual(['Entrance', 'Gym', 'Two years less a day']);
});
