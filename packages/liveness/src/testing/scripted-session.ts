import type { Challenge, ChallengeAction } from '../challenge.js';
import { concludeLiveness } from '../conclude-liveness.js';
import type { FaceObservation, FrameObservation } from '../observation.js';
import { observe } from '../observe.js';
import type { LivenessPolicy } from '../policy.js';
import { progressOf } from '../progress.js';
import { startLiveness } from '../start-liveness.js';
import type { LivenessState } from '../state.js';
import type { LivenessVerdict } from '../verdict.js';
import { type Expression, lookOf, NEUTRAL, PERFORMANCE, type Showing } from './scripted-person.js';

/** Server time of the first frame. */
const START_MS = 1_700_000_000_000;

export const challengeOf = (...actions: readonly ChallengeAction[]): Challenge => ({
  steps: actions.map((action) => ({ action, delayMs: 500 })),
});

/** The frame that a face in time makes, as a server sees it. */
export const frameOf = (
  sequence: number,
  atMs: number,
  face?: FaceObservation,
  changes: Partial<FrameObservation> = {},
): FrameObservation => ({
  sequence,
  clientTimeMs: atMs,
  receivedAtMs: START_MS + atMs,
  digest: `digest-${sequence}`,
  width: 640,
  height: 480,
  faceCount: face ? 1 : 0,
  ...(face && { face }),
  ...changes,
});

export interface ScriptedSession {
  readonly fps?: number;
  readonly seconds?: number;
  readonly reactionMs?: number;
  readonly showing?: Showing;
  /** What is done when asked for an action; default: the action. */
  readonly performs?: (action: ChallengeAction) => ChallengeAction | undefined;
  /** Changes a frame on its way; `undefined` loses it. */
  readonly onTheWay?: (frame: FrameObservation, state: LivenessState) => FrameObservation | undefined;
  /** Changes the state between two frames: what storing it elsewhere does. */
  readonly between?: (state: LivenessState, sequence: number) => LivenessState;
  readonly policy?: LivenessPolicy;
}

export interface SessionOutcome extends LivenessVerdict {
  readonly state: LivenessState;
  readonly endedAtMs: number;
}

/** Somebody before the camera who sees the prompts and answers them. */
export function hold(challenge: Challenge, script: ScriptedSession = {}): SessionOutcome {
  const { fps = 10, seconds = 40, reactionMs = 350, performs = (action) => action } = script;
  const person = createPerformer(performs, reactionMs);
  let state = startLiveness(challenge, script.policy);
  let atMs = 0;
  for (let sequence = 0; sequence < seconds * fps; sequence++) {
    atMs = 1000 + (sequence * 1000) / fps;
    const expression = person(state, atMs);
    const frame = frameOf(sequence, atMs, lookOf(expression, sequence, script.showing));
    const sent = script.onTheWay ? script.onTheWay(frame, state) : frame;
    if (sent) state = observe(state, sent);
    state = script.between?.(state, sequence) ?? state;
    if (['done', 'ended'].includes(progressOf(state).phase)) break;
  }
  return { state, endedAtMs: atMs, ...concludeLiveness(state, START_MS + atMs) };
}

/** Somebody who sees that nothing came of it tries again, ms. */
const PATIENCE_MS = 2500;

/** Starts an action some time after its prompt, and keeps what lasts. */
function createPerformer(
  performs: (action: ChallengeAction) => ChallengeAction | undefined,
  reactionMs: number,
): (state: LivenessState, atMs: number) => Expression {
  const begun: { action: ChallengeAction; atMs: number; prompt: string }[] = [];
  return (state, atMs) => {
    const { phase, action } = progressOf(state);
    const { step } = state;
    const prompt = step.phase === 'act' ? `${step.index}@${step.shownAtMs}` : '';
    const isUnderWay = begun.some((one) => one.prompt === prompt && atMs - one.atMs < PATIENCE_MS);
    const wanted = phase === 'act' && action && !isUnderWay ? performs(action) : undefined;
    if (wanted) begun.push({ action: wanted, atMs: atMs + reactionMs, prompt });
    const face = { ...NEUTRAL };
    for (const { action: doing, atMs: since } of begun) Object.assign(face, PERFORMANCE[doing](atMs - since));
    return face;
  };
}
