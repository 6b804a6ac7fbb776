import { describe, expect, it } from 'vitest';
import { scoreFormFor } from './choose-threshold.js';
import { decideVerification } from './decide-verification.js';
import { InvalidPolicyError } from './errors.js';
import { aCalibration } from './testing/a-calibration.js';

const calibration = aCalibration();
const policy = { targetFmr: 1e-3 };

describe('a claim is checked with normalized scores', () => {
  it.each([
    { score: 0.2001, decision: 'match' },
    { score: 0.1999, decision: 'ambiguous' },
    { score: 0.1001, decision: 'ambiguous' },
    { score: 0.0999, decision: 'unknown' },
  ])('answers $decision at $score', ({ score, decision }) => {
    const answer = decideVerification(calibration, score, 'normalized', policy);
    expect(answer.decision).toBe(decision);
    expect(answer.margin).toBeCloseTo(score - 0.2, 9);
    expect(answer.basis).toMatchObject({ form: 'normalized', thresholdBasis: 'measured', stricter: [] });
  });

  it('has no review band when the policy closes it', () => {
    const closed = { ...policy, reviewFmr: 1e-3 };
    expect(decideVerification(calibration, 0.1999, 'normalized', closed).decision).toBe('unknown');
  });

  it('gives a probability that follows the prior', () => {
    const trusting = decideVerification(calibration, 0.33, 'normalized', { ...policy, honestPrior: 0.9 });
    const wary = decideVerification(calibration, 0.33, 'normalized', { ...policy, honestPrior: 0.1 });
    expect(trusting.probability).toBeGreaterThan(wary.probability);
  });
});

describe('too few other people are enrolled', () => {
  it('asks a hundred times more of a raw score, and says so', () => {
    const answer = decideVerification(calibration, 0.5, 'raw', policy);
    expect(answer.basis.threshold).toBeCloseTo(0.6, 9);
    expect(answer.basis.stricter).toEqual(['few-other-people']);
    expect(answer.decision).toBe('ambiguous');
  });
  it('is the case below twenty', () => {
    expect([scoreFormFor(0), scoreFormFor(19), scoreFormFor(20)]).toEqual(['raw', 'raw', 'normalized']);
  });
});

it('never matches at a rate the measurement cannot vouch for', () => {
  const answer = decideVerification(calibration, 1, 'normalized', { targetFmr: 1e-8 });
  expect(answer.decision).toBe('ambiguous');
  expect(answer.basis).toMatchObject({ thresholdBasis: 'unsupported', stricter: ['beyond-calibration'] });
});

it.each([0, 1, -0.5, Number.NaN])('refuses the impossible rate %d', (targetFmr) => {
  expect(() => decideVerification(calibration, 0.5, 'raw', { targetFmr })).toThrow(InvalidPolicyError);
});

it('never takes a score that is not a number for a match', () => {
  expect(decideVerification(calibration, Number.NaN, 'normalized', policy).decision).toBe('unknown');
});
