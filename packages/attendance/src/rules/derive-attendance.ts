import { type Interval, minutesBetween, minutesWithin, overlap, without } from '../time/interval.js';
import { effectiveMark, idleMarks } from './effective-mark.js';
import type { DerivedStatus, Judgment, Reason } from './explanation.js';
import type { Facts, Mark, Session } from './facts.js';
import { judgeMissing, type Known } from './judge-missing.js';
import { judgePresence } from './judge-presence.js';
import type { AttendancePolicy } from './policy.js';
import { type Presence, presenceOf } from './presence.js';
import { setAside, siftSightings } from './sift-sightings.js';

/** What one person counts as for one session, and why. */
export interface Attendance {
  readonly status: DerivedStatus;
  readonly arrivedAt?: Date;
  readonly leftAt?: Date;
  /** Whole minutes one was there of those one had to be. */
  readonly presentMinutes: number;
  /** Whole minutes one had to be there: the session without leave. */
  readonly requiredMinutes: number;
  /** Minutes after the start of those who came late; 0 where nobody knows when they came. */
  readonly lateMinutes: number;
  readonly explanation: readonly Reason[];
}

/**
 * Derive from everything known what somebody counts as for a session.
 *
 * A pure rule: the same facts give the same answer in whatever order they came in, so the state of a past day can be
 * worked out, and explained, at any time. What a person says by a mark goes before what machines saw; a leave makes
 * the time shorter in which one has to be there; a failed attempt or an outage never makes somebody absent.
 *
 * @param asOf Facts from later do not count: now, or a past moment to see what was known then.
 */
export function deriveAttendance(
  session: Session,
  facts: Facts,
  policy: AttendancePolicy,
  asOf: Date,
): Attendance {
  const leaves = facts.leaves
    .filter((leave) => leave.isApproved && overlap(leave, session))
    .sort((a, b) => +a.from - +b.from || (a.id < b.id ? -1 : 1));
  const required = without(session, leaves);
  const { counting, ...others } = siftSightings(session, facts.sightings, policy);
  const presence = presenceOf(session, counting, policy, asOf);
  const aside = setAside(session, others, policy, asOf);
  const seen = judge(session, required, { ...facts, presence, aside }, policy, asOf);
  const mark = effectiveMark(facts.marks, asOf);
  const status = mark?.status ?? seen.status;
  const times = hasCome(status) ? timesOf(presence, mark) : {};
  return {
    status,
    ...times,
    lateMinutes: lateness(required[0]?.from, times.arrivedAt, status, policy),
    presentMinutes: hasCome(status) ? minutesWithin(required, stays(session, presence, mark, asOf)) : 0,
    requiredMinutes: minutesWithin(required, [session]),
    explanation: [
      ...(mark
        ? ([
            { code: 'marked', mark },
            { code: 'instead-of', status: seen.status },
          ] as const)
        : []),
      ...leaves.map(({ kind, from, to }) => ({ code: 'on-leave', kind, from, to }) as const),
      ...seen.reasons,
      ...idleMarks(facts.marks, asOf),
    ],
  };
}

function judge(
  session: Interval,
  required: readonly Interval[],
  known: Known,
  policy: AttendancePolicy,
  asOf: Date,
): Judgment {
  const { presence } = known;
  const [first, ...more] = required;
  if (presence.arrival) {
    return first === undefined
      ? { status: 'present', reasons: [{ code: 'came', sighting: presence.arrival }] }
      : judgePresence(session, [first, ...more], { ...presence, arrival: presence.arrival }, policy, asOf);
  }
  if (first === undefined) return { status: 'excused', reasons: [] };
  return judgeMissing({ from: first.from, to: session.to }, known, policy, asOf);
}

export const hasCome = (status: DerivedStatus): boolean =>
  status === 'present' || status === 'late' || status === 'left-early' || status === 'partial';

/** Who was said to have come on time was not late, whenever that was. */
function lateness(
  from: Date | undefined,
  arrivedAt: Date | undefined,
  status: DerivedStatus,
  { lateAfter }: AttendancePolicy,
): number {
  if (!from || !arrivedAt || (status !== 'late' && status !== 'partial')) return 0;
  const minutes = minutesBetween(from, arrivedAt);
  return minutes > lateAfter || status === 'late' ? Math.max(0, minutes) : 0;
}

/** Times that a mark names go before those that were seen. */
function timesOf({ arrival, departure }: Presence, mark: Mark | undefined) {
  const arrivedAt = mark?.arrivedAt ?? arrival?.at;
  const leftAt = mark?.leftAt ?? departure?.at;
  return { ...(arrivedAt && { arrivedAt }), ...(leftAt && { leftAt }) };
}

/** Whom somebody marked as there, without anything else being known, was there all the time. */
function stays(
  session: Interval,
  { intervals }: Presence,
  mark: Mark | undefined,
  asOf: Date,
): readonly Interval[] {
  if (mark === undefined) return intervals;
  if (!mark.arrivedAt && !mark.leftAt && intervals.length > 0) return intervals;
  const first = intervals[0]?.from ?? session.from;
  const last = intervals.at(-1)?.to ?? (asOf < session.to ? asOf : session.to);
  return [{ from: mark.arrivedAt ?? first, to: mark.leftAt ?? last }];
}
