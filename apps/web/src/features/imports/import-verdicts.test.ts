import { expect, it } from 'vitest';
import { countsOf, isRejected, isUnderWay, REJECTED_VERDICTS } from './import-verdicts.js';

it('counts verdicts and leaves out what else a job tells', () => {
  expect(
    countsOf({ result: { enrolled: 3, created: 2, 'no-face': 0, rehearse: true, fileName: 'x.csv' } }),
  ).toEqual([
    ['created', 2],
    ['enrolled', 3],
  ]);
});

it('tells rows that somebody should look at from those that are done', () => {
  expect(isRejected('duplicate')).toBe(true);
  expect(isRejected('unchanged')).toBe(false);
  expect(REJECTED_VERDICTS).not.toContain('undone');
});

it.each([
  { state: 'waiting', underWay: true },
  { state: 'running', underWay: true },
  { state: 'cancelled', underWay: false },
] as const)('a job that is $state is under way: $underWay', ({ state, underWay }) => {
  expect(isUnderWay({ state })).toBe(underWay);
});
