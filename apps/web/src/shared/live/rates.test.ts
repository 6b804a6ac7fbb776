import { describe, expect, it } from 'vitest';
import { freshnessOf } from './freshness.js';
import { type DrawnFrame, ratesOf, withDrawn } from './rates.js';

describe('the rates of an overlay', () => {
  const every50 = Array.from({ length: 100 }, (_, index) => ({
    drawnAtMs: index * 50,
    delayMs: 40 + (index % 3),
  }));

  it('counts the frames of the last seconds', () => {
    const drawn = every50.reduce<readonly DrawnFrame[]>(withDrawn, []);
    expect(drawn.length).toBe(60);
    expect(ratesOf(drawn, 4950)).toEqual({ framesPerSecond: 20, delayMs: 41 });
  });

  it('falls to nothing when no more answers come', () => {
    expect(ratesOf(every50, 9000)).toEqual({ framesPerSecond: 0, delayMs: undefined });
  });

  it('knows nothing before the first answer', () => {
    expect(ratesOf([], 0)).toEqual({ framesPerSecond: 0, delayMs: undefined });
  });
});

it.each([
  { ageMs: 120, freshness: 'current' },
  { ageMs: 121, freshness: 'late' },
  { ageMs: 1200, freshness: 'late' },
  { ageMs: 1201, freshness: 'gone' },
])('shows what was seen $ageMs ms ago as $freshness', ({ ageMs, freshness }) => {
  expect(freshnessOf(ageMs)).toBe(freshness);
});
