import { addMinutes, type Interval, overlap } from '../time/interval.js';
import type { Stay } from './pair-stays.js';
import type { WorkPolicy } from './work-policy.js';

/** A planned shift, night shifts included; several may follow each other, or overlap. */
export interface Shift extends Interval {
  readonly id: string;
}

/**
 * Give each stay to the shift it belongs to: the one it shares most time with, or the nearest start among equals.
 *
 * @returns Stays by shift id, each stay once; those of no shift under `undefined`.
 */
export function assignStays(
  shifts: readonly Shift[],
  stays: readonly Stay[],
  policy: WorkPolicy,
): ReadonlyMap<string | undefined, readonly Stay[]> {
  const assigned = new Map<string | undefined, Stay[]>(shifts.map(({ id }) => [id, []]));
  for (const stay of stays) {
    const id = shiftOf(shifts, stay, policy)?.id;
    assigned.set(id, [...(assigned.get(id) ?? []), stay]);
  }
  return assigned;
}

function shiftOf(shifts: readonly Shift[], stay: Stay, policy: WorkPolicy): Shift | undefined {
  const ranked = shifts
    .map((shift) => ({ shift, ...closeness(shift, stay, policy) }))
    .filter(({ isNear }) => isNear)
    .sort(
      (a, b) => b.sharedMs - a.sharedMs || a.distanceMs - b.distanceMs || (a.shift.id < b.shift.id ? -1 : 1),
    );
  return ranked[0]?.shift;
}

function closeness(shift: Shift, { came, went }: Stay, { countsBefore, countsAfter }: WorkPolicy) {
  const reach = { from: addMinutes(shift.from, -countsBefore), to: addMinutes(shift.to, countsAfter) };
  const stay = { from: came.at, to: went?.at ?? addMinutes(came.at, 1) };
  const shared = overlap(shift, stay);
  return {
    isNear: overlap(reach, stay) !== undefined,
    sharedMs: shared ? +shared.to - +shared.from : 0,
    distanceMs: Math.abs(+shift.from - +came.at),
  };
}
