import type { FaceBox } from '@mien/biometrics';
import type { AttackState } from './attack-votes.js';
import type { Baseline, HoldState } from './baseline.js';
import type { Challenge } from './challenge.js';
import type { DepthState } from './depth.js';
import type { IdentityState } from './identity.js';
import type { ObservedPose } from './observation.js';
import type { LivenessPolicy } from './policy.js';
import type { ReplayState } from './replay.js';
import type { StepState } from './step.js';
import type { UnaskedState } from './unasked-motion.js';
import type { LivenessHint } from './verdict.js';

/** The last face seen, to compare the next with. */
export interface LastFace {
  readonly clientTimeMs: number;
  readonly box: FaceBox;
  readonly pose: ObservedPose;
  readonly points: readonly number[];
}

export interface FrameCounts {
  /** Frames with one face that could be measured. */
  readonly measured: number;
  readonly withoutFace: number;
  readonly severalFaces: number;
}

/** Why the challenge can no longer be answered; each is the code of an evidence. */
export type EndReason = 'challenge.step-too-late' | 'challenge.session-too-long' | 'challenge.mistakes';

/**
 * A session between two frames: plain JSON of bounded size, about 15 kB. It holds embeddings summed up and no
 * picture; keep it as short-lived and as protected as a template.
 */
export interface LivenessState {
  readonly version: 1;
  readonly challenge: Challenge;
  readonly policy: LivenessPolicy;
  /** Server time of the first frame. */
  readonly startedAtMs?: number;
  readonly hold: HoldState;
  readonly baseline?: Baseline;
  readonly step: StepState;
  readonly unasked: UnaskedState;
  readonly mistakes: number;
  readonly cuts: number;
  readonly last?: LastFace;
  readonly counts: FrameCounts;
  readonly replay: ReplayState;
  readonly identity: IdentityState;
  readonly attack: AttackState;
  readonly depth: DepthState;
  readonly hint?: LivenessHint;
  readonly end?: EndReason;
}
