import { asc, eq } from 'drizzle-orm';
import type { Transaction } from '../../../../platform/database/database.js';
import {
  attendance,
  attendanceMark,
  classSession,
  course,
  failedAttempt,
  leaveOfAbsence,
  sighting,
} from '../../../../platform/database/schema/index.js';

/** Where and when they were seen. */
export const sightingsOf = (tx: Transaction, personId: string) =>
  tx
    .select({
      at: sighting.at,
      source: sighting.source,
      place: sighting.place,
      probability: sighting.probability,
      direction: sighting.direction,
    })
    .from(sighting)
    .where(eq(sighting.personId, personId))
    .orderBy(asc(sighting.at));

/** What they counted as, session by session. */
export const attendanceOf = (tx: Transaction, personId: string) =>
  tx
    .select({
      course: course.name,
      day: attendance.day,
      startsAt: classSession.startsAt,
      endsAt: classSession.endsAt,
      status: attendance.status,
      way: attendance.way,
      arrivedAt: attendance.arrivedAt,
      leftAt: attendance.leftAt,
      presentMinutes: attendance.presentMinutes,
      requiredMinutes: attendance.requiredMinutes,
      lateMinutes: attendance.lateMinutes,
      workedMinutes: attendance.workedMinutes,
      breakMinutes: attendance.breakMinutes,
      overtimeMinutes: attendance.overtimeMinutes,
    })
    .from(attendance)
    .innerJoin(classSession, eq(classSession.id, attendance.sessionId))
    .innerJoin(course, eq(course.id, attendance.courseId))
    .where(eq(attendance.personId, personId))
    .orderBy(asc(attendance.startsAt));

/** What people said about their attendance, undone and refused marks included. */
export async function marksOf(tx: Transaction, personId: string) {
  const rows = await tx
    .select()
    .from(attendanceMark)
    .where(eq(attendanceMark.personId, personId))
    .orderBy(asc(attendanceMark.at));
  return rows.map(
    ({ organizationId: _own, personId: _theirs, requestId: _sent, by: _actor, ...mark }) => mark,
  );
}

/** Leave they had or asked for. */
export async function leavesOf(tx: Transaction, personId: string) {
  const rows = await tx
    .select()
    .from(leaveOfAbsence)
    .where(eq(leaveOfAbsence.personId, personId))
    .orderBy(asc(leaveOfAbsence.startsAt));
  return rows.map(({ organizationId: _own, personId: _theirs, ...leave }) => leave);
}

/** When a device did not accept them. */
export const attemptsOf = (tx: Transaction, personId: string) =>
  tx
    .select({ at: failedAttempt.at, place: failedAttempt.place })
    .from(failedAttempt)
    .where(eq(failedAttempt.personId, personId))
    .orderBy(asc(failedAttempt.at));
