import { isStranger } from './identity.js';
import { isReplayed } from './replay.js';
import type { LivenessState } from './state.js';

/** Every step is answered. */
export const isAnswered = ({ step, challenge }: LivenessState): boolean =>
  step.index >= challenge.steps.length;

/** Something was seen that no further frame can make good. */
export const isLost = ({ end, replay, identity, cuts, policy }: LivenessState): boolean =>
  end !== undefined || isReplayed(replay) || isStranger(identity) || cuts > policy.maxCuts;

/** More frames change nothing. */
export const isOver = (state: LivenessState): boolean => isAnswered(state) || isLost(state);
