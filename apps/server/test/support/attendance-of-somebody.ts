import { newId } from '../../src/platform/clock.js';
import * as schema from '../../src/platform/database/schema/index.js';
import type { TestServer } from '../../src/testing/running-server.js';

const HOUR_MS = 3_600_000;

/** One of each kind of thing that attendance keeps, about somebody of an organization. */
export async function attendanceOfSomebody(
  { database: { system } }: Pick<TestServer, 'database'>,
  { organizationId, personId }: { readonly organizationId: string; readonly personId: string },
) {
  const ids = { taught: newId(), session: newId(), mark: newId(), leave: newId(), lock: newId() };
  const now = new Date();
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  const day = ago(24).toISOString().slice(0, 10);
  const own = { organizationId, personId };
  await system.insert(schema.course).values({ id: ids.taught, organizationId, name: 'Their lessons' });
  await system.insert(schema.classSession).values({
    id: ids.session,
    organizationId,
    courseId: ids.taught,
    key: `extra:${ids.session}`,
    day,
    startsAt: ago(24),
    endsAt: ago(23),
    settledAt: now,
  });
  const about = { ...own, sessionId: ids.session };
  await system.insert(schema.attendance).values({
    ...about,
    courseId: ids.taught,
    day,
    startsAt: ago(24),
    status: 'absent',
    derivedAt: now,
  });
  await system.insert(schema.attendanceMark).values({
    ...about,
    id: ids.mark,
    at: now,
    by: personId,
    byName: 'Their teacher',
    status: 'present',
    reason: 'Their reason',
    way: 'request',
    approval: 'waiting',
  });
  await system.insert(schema.leaveOfAbsence).values({
    ...own,
    id: ids.leave,
    startsAt: ago(2),
    endsAt: ago(1),
    kind: 'medical',
    note: 'Their illness',
    requestedBy: 'Their teacher',
  });
  await system.insert(schema.attendanceLock).values({
    id: ids.lock,
    organizationId,
    from: day,
    to: day,
    lockedBy: 'Their teacher',
    liftedAt: now,
  });
  await system
    .insert(schema.sighting)
    .values({ ...own, id: newId(), at: ago(24), source: 'api', place: 'Their gate' });
  await system.insert(schema.failedAttempt).values({ ...own, id: newId(), at: ago(24), place: 'Their gate' });
  await system
    .insert(schema.outage)
    .values({ id: newId(), organizationId, place: 'Their gate', startsAt: ago(1), cause: 'camera:none' });
  return ids;
}
