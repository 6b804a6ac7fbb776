import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldOf, planFolds } from './folds.js';

const gallery = fc.record({
  counts: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 40 }),
  folds: fc.integer({ min: 3, max: 10 }),
  seed: fc.nat(),
});
const ownersOf = (counts: readonly number[]) =>
  Int32Array.from(counts.flatMap((count, subject) => Array.from({ length: count }, () => subject)));

it('makes every person a stranger once, and every template with company a mated probe once', () => {
  fc.assert(
    fc.property(gallery, ({ counts, folds, seed }) => {
      const owners = ownersOf(counts);
      const plan = planFolds(owners, counts.length, folds, seed);
      const parts = Array.from({ length: plan.folds }, (_, fold) => foldOf(plan, owners, fold));
      const ascending = (values: number[]) => values.sort((a, b) => a - b);
      expect(ascending(parts.flatMap((part) => part.strangers))).toEqual([...owners.keys()]);
      expect(ascending(parts.flatMap((part) => part.mated))).toEqual(
        [...owners.keys()].filter((template) => counts[owners[template]!]! > 1),
      );
    }),
    { seed: 3 },
  );
});

it('never trains on a probe or a stranger, and always on the person of a mated probe', () => {
  fc.assert(
    fc.property(gallery, ({ counts, folds, seed }) => {
      const owners = ownersOf(counts);
      const plan = planFolds(owners, counts.length, folds, seed);
      for (let fold = 0; fold < plan.folds; fold++) {
        const { training, mated, strangers } = foldOf(plan, owners, fold);
        const trained = new Set(training.map((template) => owners[template]));
        expect(new Set([...training, ...mated, ...strangers]).size).toBe(owners.length);
        expect(strangers.some((template) => trained.has(owners[template]))).toBe(false);
        expect(mated.every((template) => trained.has(owners[template]))).toBe(true);
        expect(trained.size).toBeGreaterThanOrEqual(2);
      }
    }),
    { seed: 4 },
  );
});

it('deals by the seed', () => {
  const owners = ownersOf(Array.from({ length: 30 }, () => 4));
  const plan = (seed: number) => planFolds(owners, 30, 5, seed);
  expect(plan(1)).toEqual(plan(1));
  expect(plan(1)).not.toEqual(plan(2));
});
