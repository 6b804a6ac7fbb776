import type {
  AttendanceEntry,
  AttendanceRules,
  AttendanceSession,
  MarkStatus,
  NewMark,
} from '@mien/contracts';
import { instantIn } from '../../../shared/attendance/session-instant.js';

type TimedSession = Pick<AttendanceSession, 'day' | 'startsAt' | 'endsAt' | 'timeZone'>;

export type TimeRules = Pick<AttendanceRules, 'lateAfter' | 'earlyBefore'>;

const MINUTE_MS = 60_000;
/** What somebody counts as who came or left when somebody says they did. */
function statusAt(
  session: TimedSession,
  times: { readonly arrivedAt?: string | undefined; readonly leftAt?: string | undefined },
  rules: TimeRules,
): MarkStatus {
  const { arrivedAt, leftAt } = times;
  const after = arrivedAt ? (Date.parse(arrivedAt) - Date.parse(session.startsAt)) / MINUTE_MS : 0;
  const before = leftAt ? (Date.parse(session.endsAt) - Date.parse(leftAt)) / MINUTE_MS : 0;
  const isLate = after > rules.lateAfter;
  const isEarly = before > rules.earlyBefore;
  if (isLate && isEarly) return 'partial';
  if (isLate) return 'late';
  return isEarly ? 'left-early' : 'present';
}

/** The mark that a typed time of arrival or leaving makes. */
export function timeMark(
  entry: AttendanceEntry,
  session: TimedSession,
  which: 'arrivedAt' | 'leftAt',
  time: string,
  rules: TimeRules,
): NewMark {
  const at = instantIn(session, time);
  const arrivedAt = which === 'arrivedAt' ? at : entry.arrivedAt;
  const leftAt = which === 'leftAt' ? at : entry.leftAt;
  return {
    personId: entry.person.id,
    status: statusAt(session, { arrivedAt, leftAt }, rules),
    ...(arrivedAt && { arrivedAt }),
    ...(leftAt && { leftAt }),
  };
}
