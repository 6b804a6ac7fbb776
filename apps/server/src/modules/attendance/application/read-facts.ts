import { and, asc, between, gt, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  attendanceMark,
  course,
  failedAttempt,
  leaveOfAbsence,
  outage,
  sighting,
} from '../../../platform/database/schema/index.js';
import { foldPlace } from '../domain/outage-reach.js';
import type { Wanted } from './ports.js';

export const readSightings = (tx: Transaction, { personIds, span }: Wanted, asOf: Date) =>
  tx
    .select()
    .from(sighting)
    .where(
      and(
        inArray(sighting.personId, [...personIds]),
        between(sighting.at, span.from, span.to),
        lte(sighting.recordedAt, asOf),
      ),
    );

export const readAttempts = (tx: Transaction, { personIds, span }: Wanted) =>
  tx
    .select()
    .from(failedAttempt)
    .where(
      and(inArray(failedAttempt.personId, [...personIds]), between(failedAttempt.at, span.from, span.to)),
    )
    .orderBy(asc(failedAttempt.at), asc(failedAttempt.id));

export const readMarks = (tx: Transaction, { personIds, sessionIds }: Wanted, asOf: Date) =>
  tx
    .select()
    .from(attendanceMark)
    .where(
      and(
        inArray(attendanceMark.sessionId, [...sessionIds]),
        inArray(attendanceMark.personId, [...personIds]),
        lte(attendanceMark.at, asOf),
      ),
    );

/** Those that somebody had decided about. */
export const readLeaves = (tx: Transaction, { personIds, span }: Wanted, asOf: Date) =>
  tx
    .select()
    .from(leaveOfAbsence)
    .where(
      and(
        inArray(leaveOfAbsence.personId, [...personIds]),
        lt(leaveOfAbsence.startsAt, span.to),
        gt(leaveOfAbsence.endsAt, span.from),
        lte(leaveOfAbsence.decidedAt, asOf),
      ),
    );

export const readOutages = (tx: Transaction, { span }: Wanted, asOf: Date) =>
  tx
    .select()
    .from(outage)
    .where(
      and(
        lt(outage.startsAt, span.to),
        lte(outage.startsAt, asOf),
        or(isNull(outage.endsAt), gt(outage.endsAt, span.from)),
      ),
    );

/** Rooms in which courses take place, folded; none are read when nothing is looked for. */
export async function readRooms(tx: Transaction, isNeeded: boolean): Promise<ReadonlySet<string>> {
  if (!isNeeded) return new Set();
  const rooms = await tx.selectDistinct({ room: course.room }).from(course);
  return new Set(rooms.flatMap(({ room }) => (room === null ? [] : [foldPlace(room)])));
}
