import type { Rate } from '@mien/biometrics';
import type { ChallengeAction, LivenessDecision, LivenessEvidence } from '@mien/liveness';
import type { ClipRates } from './observe-clip.js';

/** A session that was tried with a clip. */
export interface TriedSession {
  readonly actions: readonly ChallengeAction[];
  readonly decision: LivenessDecision;
  readonly evidence: readonly LivenessEvidence[];
}

export interface ClipResult {
  readonly clip: string;
  readonly frames: number;
  /** `bona-fide`, or the kind of attack. */
  readonly species: string;
  /** Sessions whose prompts come when the clip answers them; `tried` challenges of which only these were answered. */
  readonly fitted: readonly TriedSession[];
  readonly tried: number;
  /** One of the others, when none is answered. */
  readonly unanswered?: TriedSession;
  /** Sessions with drawn challenges that begin anywhere in the clip. */
  readonly drawn: { readonly sessions: number; readonly live: number };
}

export interface SpeciesErrors {
  readonly species: string;
  /** Drawn challenges: the attack does not know what will be asked. */
  readonly drawn?: Rate;
  /** Every challenge, asked when the attack happens to answer it: the attacker steers. */
  readonly steered?: Rate;
}

export interface LivenessEvaluation {
  readonly kind: 'liveness';
  readonly pack: string;
  readonly rates: ClipRates;
  readonly clips: readonly ClipResult[];
  readonly attacks: readonly SpeciesErrors[];
  /** Of sessions whose challenge a real person answers: those that are not live. Absent if none is answered. */
  readonly bpcer?: Rate;
}
