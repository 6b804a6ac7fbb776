import type { Sighting } from '../rules/facts.js';
import { addMinutes, type Interval, later, merge, minutesBetween, minutesWithin } from '../time/interval.js';
import { assignStays, type Shift } from './assign-stays.js';
import { pairStays, type Stay } from './pair-stays.js';
import type { WorkPolicy } from './work-policy.js';

/** What somebody worked in one shift; minutes are whole ones. */
export interface ShiftWork {
  /** Absent for work outside of every shift. */
  readonly shiftId?: string;
  readonly stays: readonly Stay[];
  /** Of the planned shift; 0 outside of one. */
  readonly plannedMinutes: number;
  /** Time in that counts, breaks taken off. */
  readonly workedMinutes: number;
  /** Time out between two stays, and what was taken off because too little of it was. */
  readonly breakMinutes: number;
  /** The part of the break that nobody took and that was taken off. */
  readonly deductedMinutes: number;
  /** Beyond what was planned, where that is more than the policy lets pass. */
  readonly overtimeMinutes: number;
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
  /** `in`: still there. `incomplete`: a check-out is missing, so time is missing too and somebody has to say. */
  readonly state: 'missing' | 'in' | 'complete' | 'incomplete';
}

/**
 * Derive what somebody worked from when they were seen, shift by shift in order, work outside of shifts last.
 *
 * @param shifts Those that are near the sightings; of several a day each has its own answer.
 * @param asOf Sightings from later do not count; who is in then is taken to have been in until then.
 */
export function deriveWork(
  shifts: readonly Shift[],
  sightings: readonly Sighting[],
  policy: WorkPolicy,
  asOf: Date,
): readonly ShiftWork[] {
  const stays = pairStays(
    sightings.filter(({ at }) => at <= asOf),
    policy,
  );
  const assigned = assignStays(shifts, stays, policy);
  const ordered = [...shifts].sort((a, b) => +a.from - +b.from || (a.id < b.id ? -1 : 1));
  const planned = ordered.map((shift) => workOf(assigned.get(shift.id) ?? [], policy, asOf, shift));
  const others = assigned.get(undefined) ?? [];
  return others.length > 0 ? [...planned, workOf(others, policy, asOf)] : planned;
}

function workOf(stays: readonly Stay[], policy: WorkPolicy, asOf: Date, shift?: Shift): ShiftWork {
  const limits = shift && {
    from: addMinutes(shift.from, -policy.countsBefore),
    to: addMinutes(shift.to, policy.countsAfter),
  };
  const end = { policy, asOf, closesAt: limits?.to };
  const times = merge(stays.map((stay) => timeOf(stay, end)));
  const inside = minutesWithin(limits ? [limits] : times, times);
  const breakTaken = gaps(times);
  const deducted = deduct(inside, breakTaken, policy);
  const workedMinutes = inside - deducted;
  const plannedMinutes = shift ? minutesBetween(shift.from, shift.to) : 0;
  const overtime = workedMinutes - plannedMinutes;
  const state = stateOf(stays, end);
  return {
    ...(shift && { shiftId: shift.id }),
    stays,
    plannedMinutes,
    workedMinutes,
    breakMinutes: breakTaken + deducted,
    deductedMinutes: deducted,
    overtimeMinutes: overtime > policy.overtimeAfter ? overtime : 0,
    lateMinutes: shift ? beyond(shift.from, stays[0]?.came.at, policy.lateAfter) : 0,
    earlyMinutes:
      shift && state === 'complete' ? beyond(stays.at(-1)?.went?.at, shift.to, policy.earlyBefore) : 0,
    state,
  };
}

/** Somebody who is in counts as in until now; a forgotten check-out counts nothing. */
function timeOf(stay: Stay, end: Ending): Interval {
  const { came, went } = stay;
  if (went) return { from: came.at, to: went.at };
  return { from: came.at, to: isStillIn(stay, end) ? later(came.at, end.asOf) : came.at };
}

/** Until when somebody may be taken to be in. */
interface Ending {
  readonly policy: WorkPolicy;
  readonly asOf: Date;
  /** When nothing counts for the shift any more: who has not checked out by then has forgotten it. */
  readonly closesAt?: Date | undefined;
}

const isStillIn = ({ came, went, isForgotten }: Stay, { policy, asOf, closesAt }: Ending): boolean =>
  !went &&
  !isForgotten &&
  asOf <= addMinutes(came.at, policy.longestStayMinutes) &&
  (closesAt === undefined || asOf < closesAt);

/** Whole minutes between stays. */
function gaps(times: readonly Interval[]): number {
  const [first, ...more] = times;
  const last = more.at(-1);
  if (!first || !last) return 0;
  const whole = { from: first.from, to: last.to };
  return minutesBetween(whole.from, whole.to) - minutesWithin([whole], times);
}

function deduct(inside: number, breakTaken: number, { breaks }: WorkPolicy): number {
  const owed = breaks
    .filter(({ afterMinutes }) => inside > afterMinutes)
    .map(({ afterMinutes, breakMinutes }) => Math.min(breakMinutes - breakTaken, inside - afterMinutes));
  return Math.max(0, ...owed);
}

const beyond = (from: Date | undefined, to: Date | undefined, limit: number): number => {
  const minutes = from && to ? minutesBetween(from, to) : 0;
  return minutes > limit ? minutes : 0;
};

function stateOf(stays: readonly Stay[], end: Ending): ShiftWork['state'] {
  const last = stays.at(-1);
  if (!last) return 'missing';
  const isIncomplete = stays.some((stay) => !stay.went && !isStillIn(stay, end));
  if (isIncomplete) return 'incomplete';
  return last.went ? 'complete' : 'in';
}
