import type { FaceObservation } from './observation.js';
import type { AttackVotes } from './policy.js';

/** Passive attack scores so far, as votes. */
export interface AttackState {
  readonly votes: number;
  readonly bonaFide: number;
}

export const NO_VOTES: AttackState = { votes: 0, bonaFide: 0 };

export function vote(
  state: AttackState,
  { bonaFide, padId = '' }: FaceObservation,
  votes: AttackVotes,
): AttackState {
  if (bonaFide === undefined) return state;
  const threshold = votes.thresholds[padId] ?? votes.otherThreshold;
  return { votes: state.votes + 1, bonaFide: state.bonaFide + (bonaFide >= threshold ? 1 : 0) };
}
