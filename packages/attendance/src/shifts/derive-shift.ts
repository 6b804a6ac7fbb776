import { type Attendance, deriveAttendance, hasCome } from '../rules/derive-attendance.js';
import { effectiveMark } from '../rules/effective-mark.js';
import type { Reason } from '../rules/explanation.js';
import type { Facts, Mark, Session, Sighting } from '../rules/facts.js';
import type { AttendancePolicy } from '../rules/policy.js';
import { siftSightings } from '../rules/sift-sightings.js';
import { type Interval, later, minutesWithin, without } from '../time/interval.js';
import type { Shift } from './assign-stays.js';
import { deriveWork, type ShiftWork } from './derive-work.js';
import type { Stay } from './pair-stays.js';
import type { WorkPolicy } from './work-policy.js';

/** What one person counts as for one shift, and what they worked in it. */
export interface ShiftAttendance extends Attendance {
  readonly workedMinutes: number;
  readonly breakMinutes: number;
  readonly overtimeMinutes: number;
}

export interface ShiftPolicy {
  /** When somebody counts as what; when doors open and close, and how leaving is known, is the work's. */
  readonly attendance: AttendancePolicy;
  readonly work: WorkPolicy;
}

/**
 * Derive what somebody counts as for a shift, and what they worked, from everything known.
 *
 * Sightings pair to stays, stays go to shifts, and the stays of this one are judged as the coming and going of a class
 * is. Times that a mark names go before those that were seen; a missing check-out is never guessed.
 *
 * @param shifts The shift with those near it, in which sightings may belong as well.
 * @param facts Sightings since before the first of those shifts.
 */
export function deriveShift(
  shift: Shift & Session,
  shifts: readonly Shift[],
  facts: Facts,
  { attendance: policy, work: workPolicy }: ShiftPolicy,
  asOf: Date,
): ShiftAttendance {
  const { counting, doubtful, elsewhere } = siftSightings(shift, facts.sightings, policy);
  const workOf = (sightings: readonly Sighting[], among: readonly Shift[]): ShiftWork | undefined =>
    deriveWork(among, sightings, workPolicy, asOf).find(({ shiftId }) => shiftId === shift.id);
  const seen = workOf(counting, shifts);
  const judged = deriveAttendance(
    shift,
    { ...facts, sightings: [...(seen?.stays.flatMap(sightingsOf) ?? []), ...doubtful, ...elsewhere] },
    {
      ...policy,
      opensBefore: workPolicy.countsBefore,
      closesAfter: workPolicy.countsAfter,
      leaving: seen?.state === 'in' ? 'if-checked-out' : 'checked-out',
    },
    asOf,
  );
  const mark = effectiveMark(facts.marks, asOf);
  if (!hasCome(judged.status)) return { ...judged, workedMinutes: 0, breakMinutes: 0, overtimeMinutes: 0 };
  const isCorrected = mark && (mark.arrivedAt || mark.leftAt || seen?.state !== 'complete');
  const work = isCorrected ? workOf(markedTimes(mark, judged, shift), [shift]) : seen;
  return {
    ...withWork(judged, work, mark === undefined),
    ...(mark === undefined && { presentMinutes: presentIn(shift, facts, seen?.stays ?? [], asOf) }),
  };
}

const sightingsOf = ({ came, went }: Stay): readonly Sighting[] => [
  { ...came, direction: 'in' },
  ...(went ? [{ ...went, direction: 'out' } as const] : []),
];

/** Whom somebody marked as there without naming times, and without anything being known, was there as planned. */
const markedTimes = (mark: Mark, { arrivedAt, leftAt }: Attendance, shift: Interval): readonly Sighting[] => [
  { id: `${mark.id} in`, at: arrivedAt ?? shift.from, source: 'api', direction: 'in' },
  { id: `${mark.id} out`, at: leftAt ?? shift.to, source: 'api', direction: 'out' },
];

/** A stay that nobody ended, with others after it, leaves time unknown: they were there in part. */
function withWork(judged: Attendance, work: ShiftWork | undefined, isSeen: boolean): ShiftAttendance {
  const isIncomplete = isSeen && work?.state === 'incomplete';
  const isKnown = judged.explanation.some(({ code }) => code === 'no-check-out');
  const lines: readonly Reason[] = [
    ...judged.explanation,
    ...(isIncomplete && !isKnown ? [{ code: 'no-check-out' } as const] : []),
    ...(work?.stays.map((stay) => ({ code: 'stay', stay }) as const) ?? []).filter(() => isSeen),
    ...workLines(work),
  ];
  return {
    ...judged,
    ...(isIncomplete && { status: 'partial' }),
    explanation: lines,
    workedMinutes: work?.workedMinutes ?? 0,
    breakMinutes: work?.breakMinutes ?? 0,
    overtimeMinutes: work?.overtimeMinutes ?? 0,
  };
}

function workLines(work: ShiftWork | undefined): readonly Reason[] {
  if (!work) return [];
  const { workedMinutes, plannedMinutes, breakMinutes, deductedMinutes, overtimeMinutes } = work;
  return [
    { code: 'worked', minutes: workedMinutes, plannedMinutes },
    ...(breakMinutes > 0 ? [{ code: 'break', minutes: breakMinutes, deductedMinutes } as const] : []),
    ...(overtimeMinutes > 0 ? [{ code: 'overtime', minutes: overtimeMinutes } as const] : []),
  ];
}

/** Minutes of the shift in which they were in; a stay without an end counts until now while it may go on. */
function presentIn(shift: Interval, { leaves }: Facts, stays: readonly Stay[], asOf: Date): number {
  const required = without(
    shift,
    leaves.filter(({ isApproved }) => isApproved),
  );
  const isOpen = asOf < shift.to;
  const times = stays.map(({ came, went, isForgotten }) => ({
    from: came.at,
    to: went?.at ?? (isOpen && !isForgotten ? later(came.at, asOf) : came.at),
  }));
  return minutesWithin(required, times);
}
