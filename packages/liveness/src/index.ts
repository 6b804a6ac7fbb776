export { CHALLENGE_ACTIONS, type Challenge, type ChallengeAction, type ChallengeStep } from './challenge.js';
export type { FaceMotion, FaceObservation, FrameObservation, ObservedPose } from './observation.js';
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
