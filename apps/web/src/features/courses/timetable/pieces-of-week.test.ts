import type { ClassSession } from '@mien/contracts';
import { expect, it } from 'vitest';
import { piecesOfWeek } from './pieces-of-week.js';
import { daysOfWeek } from './week.js';

const session = (startsAt: string, endsAt: string): ClassSession => ({
  id: startsAt,
  course: { id: 'c', name: 'Maths', kind: 'class' },
  timeZone: 'Europe/Berlin',
  day: startsAt.slice(0, 10),
  startsAt,
  endsAt,
  teachers: [],
});
const days = daysOfWeek('2026-01-12');

it('draws a night shift on both of its days, at the hours of the zone', () => {
  const { byDay, firstHour, lastHour } = piecesOfWeek(
    [session('2026-01-13T21:00:00Z', '2026-01-14T05:30:00Z')],
    days,
    'Europe/Berlin',
  );
  const minutes = (day: string) => byDay.get(day)?.map(({ fromMinute, toMinute }) => [fromMinute, toMinute]);
  expect(minutes('2026-01-13')).toEqual([[1320, 1440]]);
  expect(minutes('2026-01-14')).toEqual([[0, 390]]);
  expect([firstHour, lastHour]).toEqual([0, 24]);
});

it('ends a day at midnight without a trace on the next one', () => {
  const { byDay } = piecesOfWeek(
    [session('2026-01-13T20:00:00Z', '2026-01-13T23:00:00Z')],
    days,
    'Europe/Berlin',
  );
  expect(byDay.get('2026-01-13')).toHaveLength(1);
  expect(byDay.get('2026-01-14')).toEqual([]);
});
