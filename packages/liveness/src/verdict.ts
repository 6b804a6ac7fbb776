import type { ChallengeAction } from './challenge.js';

export type LivenessDecision = 'live' | 'not-live' | 'unsure';

export const LIVENESS_CHECKS = ['challenge', 'identity', 'attack', 'depth', 'quality', 'replay'] as const;

/** What a piece of evidence is about. */
export type LivenessCheck = (typeof LIVENESS_CHECKS)[number];

export interface LivenessEvidence {
  readonly check: LivenessCheck;
  readonly outcome: 'pass' | 'fail' | 'unsure';
  /** Stable, dotted: `challenge.step-too-late`. */
  readonly code: string;
  readonly measured?: number;
  readonly limit?: number;
}

export interface LivenessVerdict {
  /** `live` only if every check passes; `not-live` if one fails; else `unsure`. */
  readonly decision: LivenessDecision;
  readonly evidence: readonly LivenessEvidence[];
}

export type LivenessPhase = 'find-face' | 'hold-still' | 'act' | 'done' | 'ended';

/** What a person can do now; every part that speaks to a person has a sentence for each. */
export const LIVENESS_HINTS = [
  'no-face',
  'several-faces',
  'move-closer',
  'move-back',
  'look-straight',
  'hold-still',
  'more-light',
  'less-light',
  'uncover-face',
  'too-early',
  'other-way',
  'return-to-middle',
  'again',
  'connection-slow',
] as const;

export type LivenessHint = (typeof LIVENESS_HINTS)[number];

export interface LivenessProgress {
  /** Steps finished so far, and the index of the one under way. */
  readonly stepIndex: number;
  readonly steps: number;
  readonly phase: LivenessPhase;
  /** Set in phase `act`: what to show. */
  readonly action?: ChallengeAction;
  readonly hint?: LivenessHint;
}
