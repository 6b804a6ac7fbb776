import { newId } from '../../src/platform/clock.js';
import * as schema from '../../src/platform/database/schema/index.js';
import type { TestServer } from '../../src/testing/running-server.js';

/** One of each kind of thing that a timetable holds. */
export async function timetableOf(
  { database: { system } }: Pick<TestServer, 'database'>,
  organizationId: string,
) {
  const ids = { term: newId(), holiday: newId(), course: newId(), pattern: newId(), extra: newId() };
  const days = { from: '2026-03-02', to: '2026-06-30' };
  const hours = { startsAt: '09:00', endsAt: '10:00' };
  const own = { organizationId, courseId: ids.course };
  await system.insert(schema.term).values({ id: ids.term, organizationId, name: 'Their term', ...days });
  await system
    .insert(schema.holiday)
    .values({ id: ids.holiday, organizationId, name: 'Their holiday', ...days });
  await system
    .insert(schema.course)
    .values({ id: ids.course, organizationId, name: 'Their course', termId: ids.term });
  await system
    .insert(schema.coursePattern)
    .values({ id: ids.pattern, ...own, weekdays: [1], ...days, ...hours });
  await system
    .insert(schema.courseException)
    .values({ ...own, patternId: ids.pattern, day: '2026-03-02', kind: 'canceled', reason: 'Their reason' });
  await system.insert(schema.courseExtra).values({ id: ids.extra, ...own, day: '2026-03-04', ...hours });
  return ids;
}
