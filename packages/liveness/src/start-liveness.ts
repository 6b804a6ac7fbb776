import { NO_VOTES } from './attack-votes.js';
import { NO_HOLD } from './baseline.js';
import type { Challenge } from './challenge.js';
import { NO_DEPTH } from './depth.js';
import { NOBODY } from './identity.js';
import { DEFAULT_LIVENESS_POLICY, type LivenessPolicy } from './policy.js';
import { NO_FRAMES } from './replay.js';
import type { LivenessState } from './state.js';
import { waitFor } from './step.js';

/** The state before the first frame. */
export const startLiveness = (
  challenge: Challenge,
  policy: LivenessPolicy = DEFAULT_LIVENESS_POLICY,
): LivenessState => ({
  version: 1,
  challenge,
  policy,
  hold: NO_HOLD,
  step: waitFor(0),
  unasked: { isAway: false },
  mistakes: 0,
  cuts: 0,
  counts: { measured: 0, withoutFace: 0, severalFaces: 0 },
  replay: NO_FRAMES,
  identity: NOBODY,
  attack: NO_VOTES,
  depth: NO_DEPTH,
});
