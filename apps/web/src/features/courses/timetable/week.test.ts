import { expect, it } from 'vitest';
import { daysOfWeek, firstWeekday, intoLanes, startOfWeek, timeOf, weekdayOf } from './week.js';

it('begins weeks as people do where they are', () => {
  expect(firstWeekday('de', [])).toBe(1);
  expect(firstWeekday('en', ['en-US'])).toBe(7);
  expect(firstWeekday('en', ['de-DE', 'en-GB'])).toBe(1);
  expect(startOfWeek('2026-01-14', 1)).toBe('2026-01-12');
  expect(startOfWeek('2026-01-14', 7)).toBe('2026-01-11');
  expect(startOfWeek('2026-01-11', 1)).toBe('2026-01-05');
});

it('knows the days of a week, over the end of a year too', () => {
  expect(daysOfWeek('2025-12-29')).toEqual([
    '2025-12-29',
    '2025-12-30',
    '2025-12-31',
    '2026-01-01',
    '2026-01-02',
    '2026-01-03',
    '2026-01-04',
  ]);
  expect(weekdayOf('2026-01-04')).toBe(7);
});

it('puts beside each other what is at once, and nothing else', () => {
  const piece = (item: string, fromMinute: number, toMinute: number) => ({ item, fromMinute, toMinute });
  const placed = intoLanes([
    piece('c', 600, 660),
    piece('a', 480, 540),
    piece('b', 510, 600),
    piece('d', 540, 570),
  ]);
  expect(placed.map(({ item, lane, lanes }) => [item, lane, lanes])).toEqual([
    ['a', 0, 2],
    ['b', 1, 2],
    ['d', 0, 2],
    ['c', 0, 1],
  ]);
});

it('writes minutes as clocks do', () => {
  expect([timeOf(0), timeOf(545), timeOf(1440)]).toEqual(['00:00', '09:05', '00:00']);
});
