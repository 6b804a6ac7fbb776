import { type Rate, rateOf, thresholdAtFpir } from '@mien/biometrics';
import { inFold, isMated, outsideFold, type ProbeOutcome } from './probe-outcomes.js';

/** Which of the held-out probes a system got wrong; every threshold was chosen on folds other than the probe's. */
export interface JudgedProbes {
  /** One per mated probe: another person came first, or the right one stayed below the threshold. */
  readonly missed: readonly boolean[];
  /** One per stranger: somebody was above the threshold. */
  readonly admitted: readonly boolean[];
  /** One per mated probe: another person came first, whatever the threshold. */
  readonly misranked: readonly boolean[];
}

/** Judge each fold at the threshold that gives `targetFpir` on the strangers of all other folds. */
export function judgeProbes(
  outcomes: readonly ProbeOutcome[],
  folds: number,
  targetFpir: number,
): JudgedProbes {
  const missed: boolean[] = [];
  const admitted: boolean[] = [];
  const misranked: boolean[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const threshold = thresholdAtFpir(outcomes.filter(outsideFold(fold)), targetFpir);
    for (const outcome of outcomes.filter(inFold(fold))) {
      if (!isMated(outcome)) {
        admitted.push(outcome.topScore >= threshold);
        continue;
      }
      misranked.push(outcome.rank !== 1);
      missed.push(outcome.rank !== 1 || outcome.topScore < threshold);
    }
  }
  return { missed, admitted, misranked };
}

/** Error rates of one way of identifying, each with 95 % bounds. */
export interface SystemErrors {
  /** Closed set: mated probes whose own person did not come first, no threshold. */
  readonly rankOneErrors: Rate;
  /** Strangers that were taken for somebody. */
  readonly fpir: Rate;
  /** Mated probes whose own person was not first and above the threshold. */
  readonly fnir: Rate;
}

export function errorsOf({ missed, admitted, misranked }: JudgedProbes): SystemErrors {
  const rate = (wrong: readonly boolean[]) => rateOf(wrong.filter(Boolean).length, wrong.length);
  return { rankOneErrors: rate(misranked), fpir: rate(admitted), fnir: rate(missed) };
}
