/** A stretch of time by the clock of this device, ms since the epoch. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Between two notes that this device works, ms. */
export const NOTE_MS = 10_000;
/** A pause that is longer is one in which it may not have worked: asleep, switched off, or its clock turned. */
const PAUSE_MS = 30_000;
const MOST = 50;

/** Note that this device works now. */
export function goOnWorking(stretches: readonly Stretch[], nowMs: number): readonly Stretch[] {
  const last = stretches.at(-1);
  const goesOn = last && nowMs >= last.to && nowMs - last.to <= PAUSE_MS;
  const next = goesOn
    ? [...stretches.slice(0, -1), { from: last.from, to: nowMs }]
    : [...stretches, at(nowMs)];
  return next.slice(-MOST);
}

const at = (ms: number): Stretch => ({ from: ms, to: ms });
