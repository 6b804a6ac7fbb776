import type {
  AttendanceCounts,
  AttendanceEntry,
  AttendanceMark,
  AttendanceSession,
  PersonAttendance,
} from '@mien/contracts';
import { ATTENDANCE_STATUSES } from '@mien/contracts';
import { closesAt, opensAt } from '../domain/session-times.js';
import type { MarkRow } from './gather-facts.js';
import type { AttendanceRow, SessionRow } from './ports.js';

export function toSession(session: SessionRow): AttendanceSession {
  const { id, courseId, courseName, kind, day, timeZone, room, canceledBy, canceledReason } = session;
  return {
    id,
    courseId,
    courseName,
    kind,
    day,
    timeZone,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    opensAt: opensAt(session, session.rules).toISOString(),
    closesAt: closesAt(session, session.rules).toISOString(),
    isLocked: session.lock !== undefined,
    ...(room !== undefined && { room }),
    ...(canceledBy !== null && { canceledBy: canceledBy as NonNullable<AttendanceSession['canceledBy']> }),
    ...(canceledReason !== null && { canceledReason }),
    ...(session.settledAt && { settledAt: session.settledAt.toISOString() }),
  };
}

export function toMark(row: MarkRow): AttendanceMark {
  return {
    id: row.id,
    at: row.at.toISOString(),
    byName: row.byName,
    status: row.status as AttendanceMark['status'],
    way: row.way as AttendanceMark['way'],
    approval: row.approval as AttendanceMark['approval'],
    ...(row.arrivedAt && { arrivedAt: row.arrivedAt.toISOString() }),
    ...(row.leftAt && { leftAt: row.leftAt.toISOString() }),
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.decidedAt && { decidedAt: row.decidedAt.toISOString() }),
    ...(row.decidedBy !== null && { decidedBy: row.decidedBy }),
    ...(row.decisionNote !== null && { decisionNote: row.decisionNote }),
    ...(row.undoneAt && { undoneAt: row.undoneAt.toISOString() }),
    ...(row.undoneBy !== null && { undoneBy: row.undoneBy }),
  };
}

type Derived = Omit<PersonAttendance, 'session'>;

/** What somebody counts as; of whom nothing is derived yet, that it is too early to say. */
export function toDerived(row: AttendanceRow | undefined, hasWaitingMark: boolean): Derived {
  if (row === undefined)
    return { status: 'expected', presentMinutes: 0, requiredMinutes: 0, lateMinutes: 0, hasWaitingMark };
  const { workedMinutes, breakMinutes, overtimeMinutes } = row;
  return {
    status: row.status as Derived['status'],
    presentMinutes: row.presentMinutes,
    requiredMinutes: row.requiredMinutes,
    lateMinutes: row.lateMinutes,
    hasWaitingMark,
    ...(row.arrivedAt && { arrivedAt: row.arrivedAt.toISOString() }),
    ...(row.leftAt && { leftAt: row.leftAt.toISOString() }),
    ...(row.way !== null && { way: row.way as NonNullable<Derived['way']> }),
    ...(workedMinutes !== null && { workedMinutes }),
    ...(breakMinutes !== null && { breakMinutes }),
    ...(overtimeMinutes !== null && { overtimeMinutes }),
  };
}

export interface PersonName {
  readonly id: string;
  readonly name: string;
  readonly externalId: string | null;
}

export const toPerson = ({ id, name, externalId }: PersonName): AttendanceEntry['person'] => ({
  id,
  name,
  ...(externalId !== null && { externalId }),
});

/** How many of some entries count as what. */
export function countsOf(
  entries: readonly { readonly status: AttendanceEntry['status'] }[],
): AttendanceCounts {
  const counts = Object.fromEntries(ATTENDANCE_STATUSES.map((status) => [status, 0])) as AttendanceCounts;
  for (const { status } of entries) counts[status]++;
  return counts;
}
