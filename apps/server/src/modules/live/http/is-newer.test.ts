import { expect, it } from 'vitest';
import { isNewer } from './is-newer.js';

it.each([
  [0, undefined, true],
  [1, 0, true],
  [1, 1, false],
  [0, 1, false],
  [0, 2 ** 32 - 1, true],
  [2 ** 32 - 1, 0, false],
])('frame %d after %s is newer: %s', (sequence, newest, expected) => {
  expect(isNewer(sequence, newest)).toBe(expected);
});
