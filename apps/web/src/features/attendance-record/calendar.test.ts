import { expect, it } from 'vitest';
import { calendarOf, calendarStart, WEEKS } from './calendar.js';

// a Wednesday
const TODAY = '2026-03-04';

it('begins on a Monday half a year before and ends today', () => {
  const weeks = calendarOf([], TODAY);
  expect(calendarStart(TODAY)).toBe('2025-09-08');
  expect(weeks).toHaveLength(WEEKS);
  expect(weeks[0]?.[0]?.day).toBe('2025-09-08');
  expect(weeks.at(-1)?.map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
});

it('shows of several sessions of a day what most wants a look', () => {
  const weeks = calendarOf(
    [
      { day: '2026-03-03', status: 'present' },
      { day: '2026-03-03', status: 'absent' },
      { day: '2026-03-03', status: 'late' },
      { day: '2026-03-04', status: 'present' },
    ],
    TODAY,
  );
  expect(weeks.at(-1)).toEqual([
    { day: '2026-03-02', sessions: 0 },
    { day: '2026-03-03', sessions: 3, status: 'absent' },
    { day: '2026-03-04', sessions: 1, status: 'present' },
  ]);
});
