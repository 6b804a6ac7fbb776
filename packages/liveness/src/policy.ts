/** Limits of a session. The defaults are explained, with what was measured, in `docs/liveness.md`. */
export interface LivenessPolicy {
  /** Longest session, ms. */
  readonly maxDurationMs: number;
  /** Longest time to answer one step, ms. */
  readonly stepTimeoutMs: number;
  /** How long a face must be calm before anything is asked, ms. */
  readonly holdMs: number;
  /** Shortest time from a prompt to the start of its answer, ms. */
  readonly minReactionMs: number;
  /** Answers that began before their prompt, and motions of the head that nobody asked for, that are forgiven. */
  readonly maxMistakes: number;
  /** Discontinuities that are forgiven; each makes the person do the step again. */
  readonly maxCuts: number;
  /** Smallest distance of the eyes, pixels. */
  readonly minInterEyePx: number;
  /** Frames per second below which motion is not judged. */
  readonly minFrameRate: number;
  /** Share of frames that must show exactly one face. */
  readonly minFaceShare: number;
  /** Farthest that the clocks of client and server may drift apart, ms. */
  readonly maxClockDriftMs: number;
  /** Cosine of a frame's embedding with those before it, below which it shows somebody else. */
  readonly minSimilarity: number;
  readonly attack: AttackVotes;
  /** Parallax of a turned head over the parallax that its pose predicts: 1 for a head, 0 for a plane. */
  readonly minParallax: number;
  /** Diameter of the iris over the distance of the outer corners of the eyes. */
  readonly irisToFace: { readonly lowest: number; readonly highest: number };
}

/** How the passive attack scores of a session are counted. */
export interface AttackVotes {
  /** A frame votes bona fide from this score on; by the network that gave it. */
  readonly thresholds: Readonly<Record<string, number>>;
  /** For networks that nobody measured. */
  readonly otherThreshold: number;
  /** Share of bona fide votes from which the session passes. */
  readonly passShare: number;
  /** Share below which it is an attack. */
  readonly failShare: number;
  /** Votes without which nothing is decided. */
  readonly minVotes: number;
}

export const DEFAULT_LIVENESS_POLICY: LivenessPolicy = {
  maxDurationMs: 60_000,
  stepTimeoutMs: 6_000,
  holdMs: 400,
  minReactionMs: 150,
  maxMistakes: 2,
  maxCuts: 1,
  minInterEyePx: 40,
  minFrameRate: 5,
  minFaceShare: 0.8,
  maxClockDriftMs: 3_000,
  minSimilarity: 0.3,
  attack: {
    thresholds: { 'minifas-128@1': 0.02 },
    otherThreshold: 0.5,
    passShare: 0.5,
    failShare: 0.2,
    minVotes: 8,
  },
  minParallax: 0.5,
  irisToFace: { lowest: 0.09, highest: 0.16 },
};
