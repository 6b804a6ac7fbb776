import type { Interval } from '@mien/attendance';
import { inArray, sql } from 'drizzle-orm';
import { belongsOn } from '../../../platform/database/belonging.js';
import type { Transaction } from '../../../platform/database/database.js';
import { classSession } from '../../../platform/database/schema/index.js';

/** A person and a session they come to, or came to. */
export interface Coming {
  readonly personId: string;
  readonly sessionId: string;
  readonly courseId: string;
}

const HOUR_MS = 3_600_000;
/** Doors of a class open and close at most so long before and after it, hours. */
const DOORS = 13;
/** Shifts this far apart share no sightings, hours. */
const NEARBY_SHIFTS = 72;
/** No session lasts longer, hours; lets an index on the start find those that still go on. */
const LONGEST = 26;

const shift = (at: Date, hours: number): string => new Date(at.getTime() + hours * HOUR_MS).toISOString();

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;

/**
 * Sessions to which people come, or came, whose doors may be open in a stretch of time; of shifts also those near it.
 * More than those that really are: rules decide.
 */
export async function sessionsAround(
  tx: Transaction,
  personIds: readonly string[],
  { from, to }: Interval,
  kinds: 'all' | 'shifts' = 'all',
): Promise<Coming[]> {
  const onlyShifts = kinds === 'shifts' ? sql`and c.kind = 'shift'` : sql``;
  const isNear = sql`(s.ends_at >= ${shift(from, -DOORS)} and s.starts_at <= ${shift(to, DOORS)} or c.kind = 'shift')`;
  const span = (start: ReturnType<typeof sql>) =>
    sql`${start} between ${shift(from, -NEARBY_SHIFTS - LONGEST)} and ${shift(to, NEARBY_SHIFTS)}`;
  const { rows } = await tx.execute<{ person_id: string; session_id: string; course_id: string }>(sql`
    select rp.person_id, s.id as session_id, s.course_id
      from roster_person rp
      join course_roster cr on cr.roster_id = rp.roster_id
      join course c on c.id = cr.course_id
      join class_session s on s.course_id = c.id
     where rp.person_id = any(${uuids(personIds)}) and ${span(sql`s.starts_at`)} and ${isNear} ${onlyShifts}
       and ${belongsOn(sql`s.day`, sql`rp`)}
    union
    select a.person_id, a.session_id, a.course_id
      from attendance a
      join class_session s on s.id = a.session_id
      join course c on c.id = a.course_id
     where a.person_id = any(${uuids(personIds)}) and ${span(sql`a.starts_at`)} and ${isNear} ${onlyShifts}`);
  return rows.map((row) => ({ personId: row.person_id, sessionId: row.session_id, courseId: row.course_id }));
}

/** Wait until nobody else derives attendance of these courses; what is read afterwards is what they left. */
export async function lockCourses(tx: Transaction, courseIds: readonly string[]): Promise<void> {
  if (courseIds.length === 0) return;
  await tx.execute(sql`select lock_attendance_of_courses(${uuids(courseIds)})`);
}

/** Courses of sessions. */
export async function coursesOf(tx: Transaction, sessionIds: readonly string[]): Promise<readonly string[]> {
  if (sessionIds.length === 0) return [];
  const rows = await tx
    .selectDistinct({ id: classSession.courseId })
    .from(classSession)
    .where(inArray(classSession.id, [...sessionIds]));
  return rows.map(({ id }) => id);
}
