import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideIdentification } from './decide-identification.js';
import { aCalibration } from './testing/a-calibration.js';

const calibration = aCalibration();
const policy = { targetFpir: 0.01 };

/** A search of 100 people: FPIR 0.01 is FMR 1e-4, normalized threshold 0.3; review from 0.2. */
const search = (...scores: number[]) => ({
  candidates: scores.map((score, i) => ({ subjectId: `subject-${i}`, score })),
  form: 'normalized' as const,
  people: 100,
});

describe('one hundred people are searched', () => {
  it('names the person who stands out', () => {
    const answer = decideIdentification(calibration, search(0.8, 0.1), policy);
    expect(answer).toMatchObject({ decision: 'match', candidate: { subjectId: 'subject-0' } });
    expect(answer.margin).toBeCloseTo(0.5, 2);
    expect(answer.lead).toBeCloseTo(0.7, 9);
    expect(answer.probability).toBeGreaterThan(0.99);
    expect(answer.ambiguity).toBeUndefined();
  });
  it.each([
    { why: 'between-thresholds', scores: [0.25, 0.1] },
    { why: 'close-runner-up', scores: [0.8, 0.78] },
  ])('is ambiguous: $why', ({ why, scores }) => {
    const answer = decideIdentification(calibration, search(...scores), policy);
    expect(answer).toMatchObject({ decision: 'ambiguous', ambiguity: why });
  });
  it('is unknown when the best is still a stranger, and keeps the near miss for the record', () => {
    const answer = decideIdentification(calibration, search(0.15), policy);
    expect(answer).toMatchObject({ decision: 'unknown', candidate: { subjectId: 'subject-0' } });
    expect(answer.lead).toBeUndefined();
    expect(answer.probability).toBeLessThan(0.1);
  });
  it('is unknown when nobody was found', () => {
    expect(decideIdentification(calibration, search(), policy)).toMatchObject({
      decision: 'unknown',
      probability: 0,
    });
  });
  it('takes the lead the policy asks for', () => {
    expect(decideIdentification(calibration, search(0.8, 0.78), { ...policy, minLead: 0.01 }).decision).toBe(
      'match',
    );
  });
});

it('gets stricter as the gallery grows', () => {
  const size = fc.integer({ min: 1, max: 90_000 });
  fc.assert(
    fc.property(size, size, (a, b) => {
      const threshold = (people: number) =>
        decideIdentification(calibration, { ...search(0.5), people }, policy).basis.threshold;
      expect(threshold(Math.max(a, b))).toBeGreaterThanOrEqual(threshold(Math.min(a, b)));
    }),
  );
});

it('answers at most ambiguous when the gallery outgrows the measurement', () => {
  const answer = decideIdentification(calibration, { ...search(0.99, 0.1), people: 1_000_000 }, policy);
  expect(answer).toMatchObject({ decision: 'ambiguous', ambiguity: 'beyond-calibration' });
  expect(answer.basis.stricter).toEqual(['beyond-calibration']);
});

it('says that it is stricter among few people', () => {
  const few = decideIdentification(calibration, { ...search(0.5), form: 'raw', people: 5 }, policy);
  expect(few.basis.stricter).toEqual(['few-other-people']);
});
