import { type Interval, minutesBetween, minutesWithin } from '../time/interval.js';
import type { Judgment, Reason } from './explanation.js';
import type { AttendancePolicy } from './policy.js';
import type { Presence } from './presence.js';

type Came = Presence & Required<Pick<Presence, 'arrival'>>;

/**
 * What somebody counts as who was seen coming.
 *
 * @param required Stretches of the session in which one has to be there, at least one.
 */
export function judgePresence(
  session: Interval,
  required: readonly [Interval, ...Interval[]],
  presence: Came,
  policy: AttendancePolicy,
  asOf: Date,
): Judgment {
  const [first, ...more] = required;
  const reasons: Reason[] = [{ code: 'came', sighting: presence.arrival }];
  const arrival = judgeArrival(first.from, presence, policy);
  reasons.push(arrival ?? onTime(first.from, presence, policy));
  if (arrival?.code === 'missed') return { status: 'absent', reasons };

  const isOver = asOf >= session.to;
  const leaving = judgeLeaving((more.at(-1) ?? first).to, presence, policy, isOver);
  reasons.push(...leaving);
  const shortness = isOver ? judgeLength(required, presence, policy) : undefined;
  if (shortness) reasons.push(shortness);

  const isLate = arrival !== undefined;
  const leftEarly = leaving.some(({ code }) => code === 'left-early');
  const isIncomplete = shortness !== undefined || leaving.some(({ code }) => code === 'no-check-out');
  if (isIncomplete || (isLate && leftEarly)) return { status: 'partial', reasons };
  return { status: isLate ? 'late' : leftEarly ? 'left-early' : 'present', reasons };
}

function judgeArrival(
  from: Date,
  { arrival }: Came,
  { lateAfter, missedAfter }: AttendancePolicy,
): Extract<Reason, { code: 'late' | 'missed' }> | undefined {
  const minutes = minutesBetween(from, arrival.at);
  if (missedAfter !== undefined && minutes > missedAfter)
    return { code: 'missed', minutes, limit: missedAfter };
  return minutes > lateAfter ? { code: 'late', minutes, limit: lateAfter } : undefined;
}

const onTime = (from: Date, { arrival }: Came, { lateAfter }: AttendancePolicy): Reason => ({
  code: 'on-time',
  minutes: minutesBetween(from, arrival.at),
  limit: lateAfter,
});

function judgeLeaving(
  to: Date,
  { departure }: Came,
  { earlyBefore, leaving }: AttendancePolicy,
  isOver: boolean,
): readonly Reason[] {
  if (departure === undefined) {
    if (!isOver) return [];
    return [{ code: leaving === 'checked-out' ? 'no-check-out' : 'stayed' }];
  }
  const minutes = minutesBetween(departure.at, to);
  const left = { code: 'left', sighting: departure } as const;
  return minutes > earlyBefore ? [left, { code: 'left-early', minutes, limit: earlyBefore }] : [left];
}

function judgeLength(
  required: readonly Interval[],
  { intervals }: Came,
  { minimumPresence }: AttendancePolicy,
): Reason | undefined {
  const minutes = minutesWithin(required, intervals);
  const neededMinutes = Math.ceil(minimumPresence * minutesWithin(required, required));
  return minutes < neededMinutes ? { code: 'too-short', minutes, neededMinutes } : undefined;
}
