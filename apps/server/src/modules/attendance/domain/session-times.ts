import type { AttendanceRules } from '@mien/contracts';

/** A session as far as its times go. */
export interface TimedSession {
  readonly kind: 'class' | 'shift';
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const MINUTE_MS = 60_000;
const plus = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * MINUTE_MS);

/** From when arrivals count. */
export const opensAt = ({ kind, startsAt }: TimedSession, { opensBefore, work }: AttendanceRules): Date =>
  plus(startsAt, -(kind === 'shift' ? work.countsBefore : opensBefore));

/** After this nothing more is waited for. */
export const closesAt = ({ kind, endsAt }: TimedSession, { closesAfter, work }: AttendanceRules): Date =>
  plus(endsAt, kind === 'shift' ? work.countsAfter : closesAfter);

/** Whether what happened at an instant can count for a session. */
export const isWithin = (session: TimedSession, rules: AttendanceRules, at: Date): boolean =>
  at >= opensAt(session, rules) && at <= closesAt(session, rules);

/**
 * When passing time next changes what people count as: as it opens, when it is missed, as it ends, and once it has
 * closed.
 *
 * @returns undefined once it has closed.
 */
export function nextDue(session: TimedSession, rules: AttendanceRules, now: Date): Date | undefined {
  const missedAt = rules.missedAfter === undefined ? [] : [plus(session.startsAt, rules.missedAfter + 1)];
  const turns = [opensAt(session, rules), ...missedAt, session.endsAt, plus(closesAt(session, rules), 1)];
  return turns.filter((turn) => turn > now).sort((a, b) => +a - +b)[0];
}

/** When it has closed, the last minute included. */
export const settlesAt = (session: TimedSession, rules: AttendanceRules): Date =>
  plus(closesAt(session, rules), 1);
