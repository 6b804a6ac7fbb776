/** A frame that may be enrolled. */
export interface CandidateFrame {
  readonly quality: number;
  readonly atMs: number;
  readonly picture: Uint8Array;
}

/** As many pictures as an enrollment by camera takes. */
const MOST = 3;
/** Frames closer than this show the same. */
const APART_MS = 500;
/** What a frame has to be better by to take another's place. */
const BETTER_BY = 0.02;

/**
 * Keep the best frames of a session, not all from one moment.
 *
 * @returns the same list when the frame is not among them.
 */
export function keepBest(kept: readonly CandidateFrame[], frame: CandidateFrame): readonly CandidateFrame[] {
  const near = kept.find(({ atMs }) => Math.abs(atMs - frame.atMs) < APART_MS);
  const worst = near ?? (kept.length < MOST ? undefined : kept.toSorted((a, b) => a.quality - b.quality)[0]);
  if (worst === undefined) return [...kept, frame];
  if (frame.quality < worst.quality + BETTER_BY) return kept;
  return [...kept.filter((other) => other !== worst), frame];
}
