import {
  type Challenge,
  concludeLiveness,
  type FrameObservation,
  type LivenessVerdict,
  observe,
  progressOf,
  startLiveness,
} from '@mien/liveness';

/** Answer a challenge with the frames of a clip, as a server would see it. */
export function runSession(frames: readonly FrameObservation[], challenge: Challenge): LivenessVerdict {
  let state = startLiveness(challenge);
  let nowMs = 0;
  for (const frame of frames) {
    state = observe(state, frame);
    nowMs = frame.receivedAtMs;
    const { phase } = progressOf(state);
    if (phase === 'done' || phase === 'ended') break;
  }
  return concludeLiveness(state, nowMs);
}
