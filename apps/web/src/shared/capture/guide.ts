import { decideHint, type Hint } from './decide-hint.js';
import type { Pose } from './pose-goals.js';
import type { Sight } from './sight.js';

/** How long a pose is held before it is captured by itself, ms. */
const HOLD_MS = 650;
/** Sights in a row that must be ready, so that a slow computer does not capture after a single look. */
const HOLD_SIGHTS = 3;
/** After a capture: time to read what comes next, ms. */
const PAUSE_MS = 900;

/** A guided capture: which poses are still wanted and how far the current one is. */
export interface Guide {
  /** The current pose first; empty when all are captured or skipped. */
  readonly wanted: readonly Pose[];
  readonly hint: Hint;
  /** Progress of holding still, 0 to 1. */
  readonly held: number;
  /** Internal to the guide: since when the person is ready, and after which frame to look again. */
  readonly ready?: { readonly sinceMs: number; readonly sights: number };
  readonly pausedUntilMs: number;
  readonly lastSight?: Sight;
}

/** Begin with the first of these poses. */
export const startGuide = (wanted: readonly Pose[]): Guide => ({
  wanted,
  hint: 'no-face',
  held: 0,
  pausedUntilMs: 0,
});

/**
 * Take one more sight into account.
 *
 * @param nowMs Of a clock that never goes back.
 * @returns `capture` holds the pose that the frame of this sight is to be kept for.
 */
export function followSight(guide: Guide, sight: Sight, nowMs: number): { guide: Guide; capture?: Pose } {
  const [pose, ...rest] = guide.wanted;
  if (pose === undefined || nowMs < guide.pausedUntilMs) return { guide: { ...guide, lastSight: sight } };

  const hint = decideHint(sight, pose, guide.lastSight);
  const { ready: before, ...kept } = guide;
  if (hint !== 'ready') {
    return { guide: { ...kept, hint, held: 0, lastSight: sight } };
  }
  const ready = { sinceMs: before?.sinceMs ?? nowMs, sights: (before?.sights ?? 0) + 1 };
  const held = Math.min((nowMs - ready.sinceMs) / HOLD_MS, ready.sights / HOLD_SIGHTS);
  if (held < 1) return { guide: { ...kept, hint, ready, held, lastSight: sight } };
  const next = { ...kept, wanted: rest, hint, held: 0, pausedUntilMs: nowMs + PAUSE_MS, lastSight: sight };
  return { guide: next, capture: pose };
}

/** Leave the current pose out. */
export const skipPose = (guide: Guide): Guide => withWanted(guide, guide.wanted.slice(1));

/** Ask for a pose again, before the others. */
export const retakePose = (guide: Guide, pose: Pose): Guide =>
  withWanted(guide, [pose, ...guide.wanted.filter((other) => other !== pose)]);

function withWanted({ ready: _, ...guide }: Guide, wanted: readonly Pose[]): Guide {
  return { ...guide, wanted, held: 0 };
}
