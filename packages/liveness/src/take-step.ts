import type { Baseline } from './baseline.js';
import type { ChallengeStep } from './challenge.js';
import { extentOf } from './extent.js';
import type { FaceObservation, FrameObservation } from './observation.js';
import type { LivenessState } from './state.js';
import { followStep, type StepEvent, waitFor } from './step.js';

/** Follow the step under way by one frame, and go on to the next when it is answered. */
export function takeStep(
  state: LivenessState,
  asked: ChallengeStep,
  from: Baseline,
  face: FaceObservation,
  frame: FrameObservation,
): LivenessState {
  const extent = extentOf(asked.action, face, from);
  const { step, event } = followStep(state.step, asked, extent, frame, state.policy);
  const { hint: _, ...calm } = state;
  const next: LivenessState = { ...calm, step };
  if (event) return AFTER[event](next);
  if (step.phase === 'wait' && extent !== undefined && Math.abs(extent) >= 1) {
    return { ...next, hint: 'return-to-middle' };
  }
  if (step.phase === 'act' && extent !== undefined && extent <= -1) return { ...next, hint: 'other-way' };
  return next;
}

const retry = (state: LivenessState): LivenessState => ({ ...state, step: waitFor(state.step.index) });

const AFTER: Readonly<Record<StepEvent, (state: LivenessState) => LivenessState>> = {
  shown: (state) => state,
  answered: (state) => ({ ...state, step: waitFor(state.step.index + 1) }),
  'too-late': (state) => ({ ...state, end: 'challenge.step-too-late' }),
  'too-early': (state) => mistaken({ ...retry(state), mistakes: state.mistakes + 1, hint: 'too-early' }),
  jumped: (state) => ({ ...retry(state), cuts: state.cuts + 1, hint: 'again' }),
};

const mistaken = (state: LivenessState): LivenessState =>
  state.mistakes > state.policy.maxMistakes ? { ...state, end: 'challenge.mistakes' } : state;
