import { vote } from './attack-votes.js';
import { baselineOf, facesCamera, hold, NO_HOLD } from './baseline.js';
import { isCut } from './continuity.js';
import { gatherDepth } from './depth.js';
import { HEAD_MOTIONS } from './draw-challenge.js';
import { adviceHint } from './hints.js';
import { follow } from './identity.js';
import { isOver } from './is-over.js';
import type { FaceObservation, FrameObservation } from './observation.js';
import { checkFrame } from './replay.js';
import type { EndReason, LivenessState } from './state.js';
import { waitFor } from './step.js';
import { takeStep } from './take-step.js';
import { noticeMotion } from './unasked-motion.js';
import type { LivenessHint } from './verdict.js';

/** A face away for longer may have been exchanged: the step is done again, ms. */
const MAX_AWAY_MS = 700;

/** Take in one frame. Pure: the same frames give the same state, wherever the session goes on. */
export function observe(before: LivenessState, frame: FrameObservation): LivenessState {
  if (isOver(before)) return before;
  const { state: replay, use } = checkFrame(before.replay, frame);
  const state = { ...before, replay, startedAtMs: before.startedAtMs ?? frame.receivedAtMs };
  if (use !== 'new') return state;
  if (frame.receivedAtMs - state.startedAtMs > state.policy.maxDurationMs) {
    return ended(state, 'challenge.session-too-long');
  }
  const { counts, last } = state;
  const isAway = last !== undefined && frame.clientTimeMs - last.clientTimeMs > MAX_AWAY_MS;
  const present = isAway ? again(state) : state;
  if (frame.faceCount > 1) {
    return interrupted(
      { ...present, counts: { ...counts, severalFaces: counts.severalFaces + 1 } },
      'several-faces',
    );
  }
  if (!frame.face) {
    return { ...present, counts: { ...counts, withoutFace: counts.withoutFace + 1 }, hint: 'no-face' };
  }
  return withFace({ ...present, counts: { ...counts, measured: counts.measured + 1 } }, frame, frame.face);
}

const ended = (state: LivenessState, end: EndReason): LivenessState => ({ ...state, end });

/** The step under way starts again; a calm face that was not held long enough, too. */
const again = (state: LivenessState): LivenessState => ({
  ...state,
  hold: NO_HOLD,
  step: waitFor(state.step.index),
});

const interrupted = (state: LivenessState, hint: LivenessHint): LivenessState => ({ ...again(state), hint });

function withFace(state: LivenessState, frame: FrameObservation, face: FaceObservation): LivenessState {
  const { last: previous, policy } = state;
  const { clientTimeMs } = frame;
  const { box, pose, points } = face;
  const seen: LivenessState = {
    ...state,
    last: { clientTimeMs, box, pose, points },
    attack: vote(state.attack, face, policy.attack),
    ...(face.embedding && { identity: follow(state.identity, face.embedding, policy.minSimilarity) }),
  };
  if (previous && isCut(previous, face, clientTimeMs)) {
    return interrupted({ ...seen, cuts: state.cuts + 1 }, 'again');
  }
  return seen.baseline ? act(seen, frame, face) : findBaseline(seen, frame, face);
}

function findBaseline(state: LivenessState, frame: FrameObservation, face: FaceObservation): LivenessState {
  const { policy } = state;
  const obstacle = obstacleOf(face, policy.minInterEyePx);
  if (obstacle) return { ...state, hold: NO_HOLD, hint: obstacle };
  const held = hold(state.hold, face, frame.clientTimeMs);
  const baseline = baselineOf(held, face, frame.clientTimeMs, policy.holdMs);
  return { ...state, hold: held, hint: 'hold-still', ...(baseline && { baseline, hold: NO_HOLD }) };
}

function obstacleOf(face: FaceObservation, minInterEyePx: number): LivenessHint | undefined {
  if (face.interEyePx < minInterEyePx) return 'move-closer';
  if (!facesCamera(face)) return 'look-straight';
  return face.advice && adviceHint(face.advice);
}

function act(state: LivenessState, frame: FrameObservation, face: FaceObservation): LivenessState {
  const { baseline, challenge, step } = state;
  const asked = challenge.steps[step.index];
  if (!baseline || !asked) return state;
  const action = step.phase === 'act' ? asked.action : undefined;
  const motion = noticeMotion(state.unasked, face, baseline, action);
  const isHeadMotion = action !== undefined && HEAD_MOTIONS.includes(action);
  const gathered: LivenessState = {
    ...state,
    unasked: motion.state,
    mistakes: state.mistakes + (motion.isMistake ? 1 : 0),
    depth: gatherDepth(state.depth, face, baseline, isHeadMotion),
  };
  if (gathered.mistakes > gathered.policy.maxMistakes) return ended(gathered, 'challenge.mistakes');
  return takeStep(gathered, asked, baseline, face, frame);
}
