import type { AttendanceSession } from '@mien/contracts';

/** Where a session is in time; nothing is marked in one that is canceled, locked or does not accept anybody yet. */
export type SessionState = 'canceled' | 'locked' | 'future' | 'open' | 'running' | 'over';

export function sessionStateOf(
  session: Pick<AttendanceSession, 'canceledBy' | 'isLocked' | 'opensAt' | 'startsAt' | 'endsAt'>,
  now: Date,
): SessionState {
  const ms = now.getTime();
  if (session.canceledBy) return 'canceled';
  if (session.isLocked) return 'locked';
  if (ms < Date.parse(session.opensAt)) return 'future';
  if (ms < Date.parse(session.startsAt)) return 'open';
  return ms < Date.parse(session.endsAt) ? 'running' : 'over';
}
