export { CHALLENGE_ACTIONS, type Challenge, type ChallengeAction, type ChallengeStep } from './challenge.js';
export { concludeLiveness } from './conclude-liveness.js';
export { describeMotion, type MeshedFace } from './describe-motion.js';
export { type ChallengeOptions, drawChallenge } from './draw-challenge.js';
export { TooFewActionsError } from './errors.js';
export type { FaceMotion, FaceObservation, FrameObservation, ObservedPose } from './observation.js';
export { type MeasuredLiveFace, observationOf } from './observation-of.js';
export { observe } from './observe.js';
export { type AttackVotes, DEFAULT_LIVENESS_POLICY, type LivenessPolicy } from './policy.js';
export { progressOf } from './progress.js';
export { provenEmbedding } from './proven-embedding.js';
export { startLiveness } from './start-liveness.js';
export type { EndReason, LivenessState } from './state.js';
export {
  LIVENESS_CHECKS,
  LIVENESS_HINTS,
  type LivenessCheck,
  type LivenessDecision,
  type LivenessEvidence,
  type LivenessHint,
  type LivenessPhase,
  type LivenessProgress,
  type LivenessVerdict,
} from './verdict.js';
