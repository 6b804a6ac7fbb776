import { expect, it } from 'vitest';
import { toMinute, toTime } from './local-minutes.js';

it('says times as fields do, and back', () => {
  expect(toTime(485)).toBe('08:05');
  expect(toMinute('08:05', false)).toBe(485);
  expect(toMinute('', false)).toBeUndefined();
});

it('reaches the end of the day', () => {
  expect(toTime(1440)).toBe('23:59');
  expect(toMinute('23:59', true)).toBe(1440);
  expect(toMinute('23:59', false)).toBe(1439);
});
