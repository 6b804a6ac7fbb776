import { expect, it } from 'vitest';
import { choosePeriod, periodBefore } from './period.js';
import { shareOf } from './rates.js';
import { spansOf } from './spans.js';

it.each([
  ['2026-02-01', '2026-04-01', ['2026-02', '2026-03', '2026-04'], []],
  ['2026-01-01', '2026-12-01', ['2026'], []],
  ['2025-12-01', '2026-11-01', ['2025-12', '2026'], ['2026-12']],
  ['2024-11-01', '2026-01-01', ['2024-11', '2024-12', '2025', '2026-01'], []],
])('makes up %s to %s from few tallies', (from, to, added, taken) => {
  expect(spansOf({ from, to })).toEqual({ added, taken });
});

it('takes the last days, the days of a term that are over, or what is named', () => {
  const when = { today: '2026-03-20', lastDays: 30 };
  const term = { from: '2026-02-01', to: '2026-06-30' };
  expect(choosePeriod({}, undefined, when)).toEqual({ from: '2026-02-19', to: '2026-03-20' });
  expect(choosePeriod({}, term, when)).toEqual({ from: '2026-02-01', to: '2026-03-20' });
  expect(choosePeriod({ from: '2026-03-01' }, term, when)).toEqual({ from: '2026-03-01', to: '2026-03-20' });
  expect(choosePeriod({ from: '2020-01-01' }, undefined, when)).toBeUndefined();
});

it('compares with as many days right before', () => {
  expect(periodBefore({ from: '2026-03-01', to: '2026-03-31' })).toEqual({
    from: '2026-01-29',
    to: '2026-02-28',
  });
});

it('has no share of nothing, and is unsure of few', () => {
  expect(shareOf(0, 0)).toBeUndefined();
  expect(shareOf(0, 10)).toMatchObject({ rate: 0, low: 0 });
  expect(shareOf(0, 10)?.high).toBeCloseTo(0.278, 3);
});
