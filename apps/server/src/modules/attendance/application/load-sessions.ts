import { eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  attendanceRules,
  classSession,
  course,
  organization,
} from '../../../platform/database/schema/index.js';
import { effectiveRules } from '../domain/effective-rules.js';
import type { SessionRow } from './ports.js';

/** Who locks days that are archived: what was noticed then is forgotten, and nobody lifts it. */
export const RETENTION = 'retention';

interface LockJson {
  readonly at: string;
  readonly reason: string | null;
  readonly isArchive: boolean;
}

/** The lock that holds the day of a session. */
const lockOfSession = sql<LockJson | null>`(
  select json_build_object('at', held.created_at, 'reason', held.reason, 'isArchive', held.locked_by = ${RETENTION})
    from attendance_lock held
   where held.lifted_at is null
     and held."from" <= ${classSession.day} and held."to" >= ${classSession.day}
     and (held.course_id is null or held.course_id = ${classSession.courseId})
     and held.organization_id = ${classSession.organizationId}
   order by held.locked_by = ${RETENTION} desc, held.created_at limit 1)`;

/** Columns of a session with all that attendance needs of it; of `selectSessions` only. */
export const sessionColumns = {
  session: classSession,
  courseName: course.name,
  kind: course.kind,
  courseRules: course.rules,
  timeZone: sql<string>`coalesce(${course.timeZone}, ${organization.timeZone})`,
  organizationRules: attendanceRules.rules,
  lock: lockOfSession,
};

type Selected = {
  readonly session: typeof classSession.$inferSelect;
  readonly courseName: string;
  readonly kind: string;
  readonly courseRules: (typeof course.$inferSelect)['rules'];
  readonly timeZone: string;
  readonly organizationRules: (typeof attendanceRules.$inferSelect)['rules'] | null;
  readonly lock: LockJson | null;
};

export function describeSession(row: Selected): SessionRow {
  const { session, courseName, kind, timeZone, lock } = row;
  return {
    ...session,
    courseName,
    kind: kind === 'shift' ? 'shift' : 'class',
    timeZone,
    room: session.room ?? undefined,
    rules: session.settledRules ?? effectiveRules(row.organizationRules ?? undefined, row.courseRules),
    lock: lock ? { ...lock, at: new Date(lock.at) } : undefined,
  };
}

/** Sessions, their courses and rules; conditions are the caller's. */
export const selectSessions = (tx: Transaction) =>
  tx
    .select(sessionColumns)
    .from(classSession)
    .innerJoin(course, eq(course.id, classSession.courseId))
    .innerJoin(organization, eq(organization.id, classSession.organizationId))
    .leftJoin(attendanceRules, eq(attendanceRules.organizationId, classSession.organizationId));

/** Sessions by id, in no order; those that do not exist are left out. */
export async function loadSessions(tx: Transaction, ids: readonly string[]): Promise<SessionRow[]> {
  if (ids.length === 0) return [];
  const rows = await selectSessions(tx).where(inArray(classSession.id, [...ids]));
  return rows.map(describeSession);
}
