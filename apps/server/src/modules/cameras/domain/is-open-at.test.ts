import { expect, it } from 'vitest';
import { isOpenAt } from './is-open-at.js';

const WEDNESDAY = [{ day: 3, fromMinute: 8 * 60, toMinute: 16 * 60 }];

it('reads a camera without hours at all times', () => {
  expect(isOpenAt([], new Date('2026-03-01T03:00:00Z'), 'Europe/Berlin')).toBe(true);
});

it('counts hours by the clock of the organization, summer time included', () => {
  // 08:00 in Berlin is 07:00 UTC in winter and 06:00 UTC in summer
  expect(isOpenAt(WEDNESDAY, new Date('2026-01-14T06:59:59Z'), 'Europe/Berlin')).toBe(false);
  expect(isOpenAt(WEDNESDAY, new Date('2026-01-14T07:00:00Z'), 'Europe/Berlin')).toBe(true);
  expect(isOpenAt(WEDNESDAY, new Date('2026-07-15T06:00:00Z'), 'Europe/Berlin')).toBe(true);
});

it('ends with the minute of the end, and keeps to its day', () => {
  expect(isOpenAt(WEDNESDAY, new Date('2026-01-14T14:59:59Z'), 'Europe/Berlin')).toBe(true);
  expect(isOpenAt(WEDNESDAY, new Date('2026-01-14T15:00:00Z'), 'Europe/Berlin')).toBe(false);
  expect(isOpenAt(WEDNESDAY, new Date('2026-01-15T09:00:00Z'), 'Europe/Berlin')).toBe(false);
});

it('knows midnight as the beginning of the day', () => {
  const night = [{ day: 1, fromMinute: 0, toMinute: 1 }];
  expect(isOpenAt(night, new Date('2026-01-12T00:00:30Z'), 'UTC')).toBe(true);
  expect(
    isOpenAt([{ day: 7, fromMinute: 1380, toMinute: 1440 }], new Date('2026-01-11T23:59:59Z'), 'UTC'),
  ).toBe(true);
});
