import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSystems, errorDifference } from './compare-systems.js';
import type { JudgedProbes } from './open-set-errors.js';

const probes = (wrong: number, of: number, from = 0) =>
  Array.from({ length: of }, (_, i) => i >= from && i < from + wrong);
const judged = (missed: boolean[], admitted: boolean[]): JudgedProbes => ({
  missed,
  admitted,
  misranked: missed,
});

describe('two ways of identifying on the same probes', () => {
  it.each([
    { what: 'fewer misses, beyond chance', first: judged(probes(0, 100), probes(1, 100)), verdict: 'better' },
    {
      what: 'more strangers admitted, beyond chance',
      first: judged(probes(8, 100), probes(20, 100)),
      verdict: 'worse',
    },
    {
      what: 'fewer misses but more strangers',
      first: judged(probes(0, 100), probes(20, 100)),
      verdict: 'worse',
    },
    {
      what: 'a difference that chance explains',
      first: judged(probes(6, 100), probes(2, 100)),
      verdict: 'equal',
    },
    { what: 'the same answers', first: judged(probes(8, 100), probes(1, 100)), verdict: 'equal' },
  ])('are judged $verdict with $what', ({ first, verdict }) => {
    const second = judged(probes(8, 100), probes(1, 100));
    expect(compareSystems(first, second).verdict).toBe(verdict);
  });

  it('counts only the probes they disagree on', () => {
    expect(errorDifference(probes(5, 100), probes(5, 100, 3))).toMatchObject({
      value: 0,
      onlyFirst: 3,
      onlySecond: 3,
    });
  });

  it('does not call them equal to the last digit because nothing happened', () => {
    const { lower, upper } = errorDifference(probes(0, 20), probes(0, 20));
    expect(upper).toBeGreaterThan(0.1);
    expect(lower).toBe(-upper);
  });

  it('turns the sign when the systems change places, and keeps the value inside the bounds', () => {
    const answers = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(answers, (pairs) => {
        const first = pairs.map((pair) => pair[0]);
        const second = pairs.map((pair) => pair[1]);
        const there = errorDifference(first, second);
        const back = errorDifference(second, first);
        expect(there.value).toBeCloseTo(-back.value, 9);
        expect(there.lower).toBeCloseTo(-back.upper, 6);
        expect(there.lower).toBeLessThanOrEqual(there.value + 1e-9);
        expect(there.upper).toBeGreaterThanOrEqual(there.value - 1e-9);
      }),
      { seed: 5 },
    );
  });
});
