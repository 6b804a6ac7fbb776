import { type CourseDetails, type Route, routes } from '@mien/contracts';
import { newId } from '../../../platform/clock.js';
import type { Download } from '../../../platform/http/handle-route.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { type Asked, callRoute } from '../../../testing/call-route.js';
import { anOrganization, aPrincipal } from '../../../testing/factories.js';
import { createTestDatabase } from '../../../testing/test-database.js';
import { assertReach } from '../../people/index.js';
import { peopleForTests } from '../../people/testing/people-for-tests.js';
import { createCoursesModule } from '../index.js';

/** Monday morning in Berlin, in winter. */
export const MONDAY = new Date('2026-01-12T07:00:00Z');

/** A weekly time from that week to the summer. */
export const weekly = (weekdays: number[], startsAt: string, endsAt: string, more: object = {}) => ({
  weekdays,
  startsAt,
  endsAt,
  from: '2026-01-12',
  to: '2026-07-31',
  ...more,
});

/** Courses and people of a school in Berlin on a real database, whose clock is set by the test. */
export async function startCourseSchool() {
  const database = await createTestDatabase();
  const people = await peopleForTests(database);
  const clock = { time: MONDAY, now: () => clock.time };
  const module = createCoursesModule({
    database,
    audit: people.audit,
    clock,
    newId,
    people: { assertReach },
  });
  const organizationId = await anOrganization(database);
  const admin = await aPrincipal(database, organizationId, 'admin');
  const handlers = [...module.handlers, ...people.handlers];
  const ask = <const R extends Route>(route: R, asked: Asked = {}, principal: Principal = admin) =>
    callRoute(handlers, route, principal, asked);
  const aCourse = (name: string, more: object = {}): Promise<CourseDetails> =>
    ask(routes.createCourse, { body: { name, ...more } });
  const aPattern = (courseId: string, ...times: Parameters<typeof weekly>) =>
    ask(routes.addPattern, { params: { id: courseId }, body: weekly(...times) });
  const aGroup = async (name: string, personIds: readonly string[]) => {
    const { id } = await ask(routes.createGroup, { body: { name } });
    await ask(routes.updateGroup, { params: { id }, body: { personIds } });
    return id;
  };
  const sessionsOf = async (courseId: string, from = '2025-12-01T00:00:00Z', to = '2026-12-31T00:00:00Z') =>
    (await ask(routes.listClassSessions, { query: { from, to, courseId, limit: 200 } })).items;
  /** The calendar file of a course, as text; an answer that is a stream does not go through its schema. */
  const calendarOf = async (id: string): Promise<string> => {
    const handler = handlers.find(({ route }) => route.id === routes.getCourseCalendar.id);
    if (!handler) throw new Error('Nothing handles calendars.');
    const { stream } = (await handler.run({ params: { id }, principal: admin })) as Download;
    return new TextDecoder().decode(stream as Uint8Array);
  };
  return {
    calendarOf,
    database,
    clock,
    organizationId,
    admin,
    ask,
    aCourse,
    aPattern,
    aGroup,
    sessionsOf,
    planAhead: module.planAhead,
    close: database.close,
  };
}

export type CourseSchool = Awaited<ReturnType<typeof startCourseSchool>>;
