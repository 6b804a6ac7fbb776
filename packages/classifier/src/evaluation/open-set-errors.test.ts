import { expect, it } from 'vitest';
import { errorsOf, judgeProbes } from './open-set-errors.js';
import type { ProbeOutcome } from './probe-outcomes.js';

const stranger = (fold: number, topScore: number): ProbeOutcome => ({ fold, topScore });
const mated = (fold: number, matedScore: number, rank = 1, topScore = matedScore): ProbeOutcome => ({
  fold,
  topScore,
  matedScore,
  rank,
});

it('judges a fold by the strangers of the others, not by its own', () => {
  const outcomes = [stranger(0, 0.9), stranger(1, 0.1), stranger(2, 0.2), mated(0, 0.3), mated(1, 0.5)];
  const { admitted, missed } = judgeProbes(outcomes, 3, 0.01);
  expect(admitted).toEqual([true, false, false]);
  expect(missed).toEqual([false, true]);
});

it('counts a mated probe as missed when another person came first, however high', () => {
  const outcomes = [stranger(0, 0.1), stranger(1, 0.1), mated(0, 0.8, 2, 0.9)];
  expect(errorsOf(judgeProbes(outcomes, 2, 0.01))).toMatchObject({
    rankOneErrors: { errors: 1, trials: 1 },
    fnir: { errors: 1, trials: 1 },
    fpir: { errors: 0, trials: 2 },
  });
});
