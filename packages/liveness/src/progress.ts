import { isAnswered, isLost } from './is-over.js';
import type { LivenessState } from './state.js';
import type { LivenessPhase, LivenessProgress } from './verdict.js';

/** What to show the person now. */
export function progressOf(state: LivenessState): LivenessProgress {
  const { step, challenge, hint } = state;
  const phase = phaseOf(state);
  const action = phase === 'act' ? challenge.steps[step.index]?.action : undefined;
  return {
    stepIndex: step.index,
    steps: challenge.steps.length,
    phase,
    ...(action && { action }),
    ...(hint && { hint }),
  };
}

function phaseOf(state: LivenessState): LivenessPhase {
  if (isLost(state)) return 'ended';
  if (isAnswered(state)) return 'done';
  if (state.step.phase === 'act') return 'act';
  return state.last ? 'hold-still' : 'find-face';
}
