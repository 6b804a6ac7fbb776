import { expect, it } from 'vitest';
import { InvalidMeasurementError } from './errors.js';
import { cumulativeMatch, identificationErrors, thresholdAtFpir } from './identification-errors.js';

const outcomes = [
  { rank: 1, topScore: 0.9, matedScore: 0.9 },
  { rank: 1, topScore: 0.4, matedScore: 0.4 },
  { rank: 2, topScore: 0.7, matedScore: 0.6 },
  { rank: Number.POSITIVE_INFINITY, topScore: 0.3 },
  { topScore: 0.6 },
  { topScore: 0.2 },
];

it('counts strangers who were taken for somebody, and people who were missed or taken for another', () => {
  const errors = identificationErrors(outcomes, 0.5);
  expect(errors.fpir).toMatchObject({ errors: 1, trials: 2 });
  expect(errors.fnir).toMatchObject({ errors: 3, trials: 4 });
});

it('gives the share found at each rank', () => {
  expect(cumulativeMatch(outcomes, 3).map((rate) => rate.value)).toEqual([0.5, 0.75, 0.75]);
});

it('finds the threshold of an FPIR', () => {
  const threshold = thresholdAtFpir(outcomes, 0);
  expect(identificationErrors(outcomes, threshold).fpir.value).toBe(0);
  expect(threshold).toBeCloseTo(0.6, 6);
});

it('needs searches of both kinds', () => {
  expect(() => identificationErrors(outcomes.slice(0, 4), 0.5)).toThrow(InvalidMeasurementError);
  expect(() => cumulativeMatch(outcomes.slice(4), 1)).toThrow(InvalidMeasurementError);
  expect(() => thresholdAtFpir(outcomes.slice(0, 4), 0.1)).toThrow(InvalidMeasurementError);
});
