import type { LikelihoodModel } from './calibration.js';
import { InvalidMeasurementError } from './errors.js';

const MAX_STEPS = 100;
const RIDGE = 1e-6;

interface State {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * Fit the logarithm of the likelihood ratio as a straight line of the score.
 *
 * Logistic regression in which mated and non-mated scores weigh half each, so the fitted log-odds are the log likelihood
 * ratio (prior odds 1). Newton's method with halved steps.
 *
 * @param mated Scores of one person with themselves; at least 2.
 * @param nonMated Scores of different people; at least 2.
 * @param limit Cut of |log ratio|: natural logarithm of how many independent comparisons vouch for it.
 * @throws {InvalidMeasurementError} if there are too few scores, or higher scores are not likelier mated.
 * @see Platt 1999; Brümmer and du Preez, "Application-independent evaluation of speaker detection", 2006.
 */
export function fitLikelihood(
  mated: ArrayLike<number>,
  nonMated: ArrayLike<number>,
  limit: number,
): LikelihoodModel {
  if (mated.length < 2 || nonMated.length < 2) {
    throw new InvalidMeasurementError('A likelihood ratio needs mated and non-mated scores.');
  }
  let state: State = { intercept: 0, slope: 0 };
  let loss = lossOf(state, mated, nonMated);
  for (let step = 0; step < MAX_STEPS; step++) {
    const direction = newtonDirection(state, mated, nonMated);
    const next = descend(state, direction, loss, mated, nonMated);
    if (next === undefined || loss - next.loss < 1e-12) break;
    state = next.state;
    loss = next.loss;
  }
  if (!(state.slope > 0)) {
    throw new InvalidMeasurementError('Higher scores are not likelier to be mated in this run.');
  }
  return { ...state, limit };
}

function descend(
  from: State,
  direction: State,
  loss: number,
  mated: ArrayLike<number>,
  nonMated: ArrayLike<number>,
): { state: State; loss: number } | undefined {
  for (let length = 1; length > 1e-6; length /= 2) {
    const state = {
      intercept: from.intercept - length * direction.intercept,
      slope: from.slope - length * direction.slope,
    };
    const reached = lossOf(state, mated, nonMated);
    if (reached < loss) return { state, loss: reached };
  }
  return undefined;
}

function newtonDirection(state: State, mated: ArrayLike<number>, nonMated: ArrayLike<number>): State {
  let g0 = 0;
  let g1 = RIDGE * state.slope;
  let h00 = RIDGE;
  let h01 = 0;
  let h11 = RIDGE;
  for (const [scores, label] of [
    [mated, 1],
    [nonMated, 0],
  ] as const) {
    const weight = 0.5 / scores.length;
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i]!;
      const p = 1 / (1 + Math.exp(-(state.intercept + state.slope * score)));
      const curvature = weight * p * (1 - p);
      g0 += weight * (p - label);
      g1 += weight * (p - label) * score;
      h00 += curvature;
      h01 += curvature * score;
      h11 += curvature * score * score;
    }
  }
  const determinant = h00 * h11 - h01 * h01;
  return { intercept: (h11 * g0 - h01 * g1) / determinant, slope: (h00 * g1 - h01 * g0) / determinant };
}

function lossOf(state: State, mated: ArrayLike<number>, nonMated: ArrayLike<number>): number {
  let loss = (RIDGE / 2) * state.slope ** 2;
  for (const [scores, sign] of [
    [mated, -1],
    [nonMated, 1],
  ] as const) {
    let sum = 0;
    for (let i = 0; i < scores.length; i++) {
      const z = sign * (state.intercept + state.slope * scores[i]!);
      sum += z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
    }
    loss += (0.5 * sum) / scores.length;
  }
  return loss;
}
