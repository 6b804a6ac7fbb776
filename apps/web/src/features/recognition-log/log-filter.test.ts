import { expect, it } from 'vitest';
import { isFiltered, toLogQuery } from './log-filter.js';

it('asks for whole days where the organization is', () => {
  expect(toLogQuery({ from: '2026-03-01', to: '2026-03-01' }, 'Europe/Berlin')).toMatchObject({
    from: '2026-02-28T23:00:00.000Z',
    to: '2026-03-01T23:00:00.000Z',
  });
});

it.each([
  [true, 'true'],
  [false, 'false'],
  [undefined, undefined],
])('asks for corrected %s as %s', (corrected, asked) => {
  expect(toLogQuery({ corrected }, 'UTC').corrected).toBe(asked);
});

it('knows whether an empty list may be the filter’s doing', () => {
  expect(isFiltered({})).toBe(false);
  expect(isFiltered({ corrected: false })).toBe(true);
});
