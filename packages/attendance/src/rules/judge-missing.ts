import { addMinutes, type Interval, overlap } from '../time/interval.js';
import type { Judgment, Reason } from './explanation.js';
import type { Facts } from './facts.js';
import type { AttendancePolicy } from './policy.js';
import type { Presence } from './presence.js';

/** What is known of somebody whom nothing saw coming. */
export interface Known extends Pick<Facts, 'failedAttempts' | 'outages'> {
  readonly presence: Presence;
  /** Sightings that do not count. */
  readonly aside: readonly Extract<Reason, { code: 'doubtful' | 'elsewhere' }>[];
}

/**
 * What somebody counts as whom nothing saw coming.
 *
 * They are absent only when everything that should have seen them worked and they did not try in vain.
 *
 * @param required From when to when one has to be there.
 */
export function judgeMissing(
  required: Interval,
  { failedAttempts, outages, presence, aside }: Known,
  { opensBefore, missedAfter }: AttendancePolicy,
  asOf: Date,
): Judgment {
  const doors = { from: addMinutes(required.from, -opensBefore), to: required.to };
  const doubts: Reason[] = [
    ...(presence.leftUnseen ? [{ code: 'left-unseen', sighting: presence.leftUnseen } as const] : []),
    ...aside.filter(({ code }) => code === 'doubtful'),
    ...failedAttempts
      .filter(({ at }) => at >= doors.from && at < doors.to && at <= asOf)
      .sort((a, b) => +a.at - +b.at)
      .map((attempt) => ({ code: 'failed-attempt', ...attempt }) as const),
    ...outages
      .filter((outage) => outage.from <= asOf && overlap(outage, doors))
      .sort((a, b) => +a.from - +b.from)
      .map(({ from, to }) => ({ code: 'outage', from, to }) as const),
  ];
  const notes = aside.filter(({ code }) => code === 'elsewhere');
  const until = missedAfter === undefined ? required.to : addMinutes(required.from, missedAfter + 1);
  if (asOf < until && asOf < required.to)
    return { status: 'expected', reasons: [{ code: 'not-yet', until }, ...notes, ...doubts] };
  return {
    status: doubts.length > 0 ? 'unconfirmed' : 'absent',
    reasons: [{ code: 'not-seen' }, ...notes, ...doubts],
  };
}
