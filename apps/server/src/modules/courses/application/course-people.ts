import { and, eq, gt, lt, type SQL, sql } from 'drizzle-orm';
import { belongsOn } from '../../../platform/database/belonging.js';
import type { Transaction } from '../../../platform/database/database.js';
import {
  classSession,
  course,
  courseRoster,
  organization,
  person,
  rosterPerson,
} from '../../../platform/database/schema/index.js';

/** No session lasts longer: its hours are within a day, which has 25 of them when clocks go back. */
export const LONGEST_SESSION_MS = 25 * 60 * 60 * 1000;

/** Whose clocks a course goes by. */
export const courseZone = sql<string>`coalesce(${course.timeZone}, ${organization.timeZone})`;

async function peopleOfDay(tx: Transaction, courseId: string, day: SQL): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: person.id })
    .from(courseRoster)
    .innerJoin(rosterPerson, eq(rosterPerson.rosterId, courseRoster.rosterId))
    .innerJoin(person, eq(person.id, rosterPerson.personId))
    .where(and(eq(courseRoster.courseId, courseId), eq(person.status, 'active'), belongsOn(day)));
  return rows.map(({ id }) => id);
}

/** Who is to come to a session, or to a course on a day: active people of its groups who belong to them that day. */
export async function peopleOf(
  tx: Transaction,
  of: { readonly sessionId: string } | { readonly courseId: string; readonly day: string },
): Promise<string[]> {
  if ('courseId' in of) return peopleOfDay(tx, of.courseId, sql`${of.day}::date`);
  const [session] = await tx
    .select({ courseId: classSession.courseId, day: classSession.day })
    .from(classSession)
    .where(eq(classSession.id, of.sessionId));
  return session ? peopleOfDay(tx, session.courseId, sql`${session.day}::date`) : [];
}

/** Whether a person belongs to the course of a `class_session` row on its day. */
export const comesToSession = (personId: SQL): SQL => sql`exists (
  select 1 from ${courseRoster} its join ${rosterPerson} of_it on of_it.roster_id = its.roster_id
   where its.course_id = ${classSession.courseId} and of_it.person_id = ${personId}
     and ${belongsOn(sql`${classSession.day}`, sql`of_it`)})`;

/**
 * The sessions that people are to come to in some time, canceled ones included: a row for each person and session.
 *
 * @param near the time in which the sessions last; they overlap it, or touch neither end.
 */
export async function sessionsNear(
  tx: Transaction,
  near: { readonly personIds: readonly string[]; readonly from: Date; readonly to: Date },
) {
  return tx
    .selectDistinct({
      personId: rosterPerson.personId,
      sessionId: classSession.id,
      courseId: classSession.courseId,
      kind: course.kind,
      zone: courseZone,
      day: classSession.day,
      startsAt: classSession.startsAt,
      endsAt: classSession.endsAt,
      room: classSession.room,
      canceledBy: classSession.canceledBy,
      settledAt: classSession.settledAt,
    })
    .from(rosterPerson)
    .innerJoin(person, and(eq(person.id, rosterPerson.personId), eq(person.status, 'active')))
    .innerJoin(courseRoster, eq(courseRoster.rosterId, rosterPerson.rosterId))
    .innerJoin(course, eq(course.id, courseRoster.courseId))
    .innerJoin(organization, eq(organization.id, course.organizationId))
    .innerJoin(
      classSession,
      and(
        eq(classSession.courseId, courseRoster.courseId),
        gt(classSession.startsAt, new Date(near.from.getTime() - LONGEST_SESSION_MS)),
        lt(classSession.startsAt, near.to),
        gt(classSession.endsAt, near.from),
        belongsOn(sql`${classSession.day}`),
      ),
    )
    .where(sql`${rosterPerson.personId} = any(${sql.param([...near.personIds])}::uuid[])`)
    .orderBy(classSession.startsAt);
}
