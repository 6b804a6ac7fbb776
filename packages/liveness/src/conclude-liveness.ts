import {
  judgeAttack,
  judgeChallenge,
  judgeDepth,
  judgeIdentity,
  judgeQuality,
  judgeReplay,
} from './judge.js';
import type { LivenessState } from './state.js';
import type { LivenessVerdict } from './verdict.js';

/**
 * Decide whether a living person answered, with every check that was made.
 *
 * What could not be measured is `unsure`, never a pass. May be called at any time; the work does not grow with the
 * session.
 *
 * @param nowMs Of the clock of `receivedAtMs`.
 */
export function concludeLiveness(state: LivenessState, nowMs: number): LivenessVerdict {
  const evidence = [
    ...judgeChallenge(state, nowMs),
    ...judgeReplay(state),
    ...judgeIdentity(state),
    ...judgeAttack(state),
    ...judgeDepth(state),
    ...judgeQuality(state),
  ];
  const has = (outcome: 'fail' | 'unsure') => evidence.some((entry) => entry.outcome === outcome);
  return { decision: has('fail') ? 'not-live' : has('unsure') ? 'unsure' : 'live', evidence };
}
