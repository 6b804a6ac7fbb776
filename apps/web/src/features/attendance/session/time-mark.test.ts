import type { AttendanceEntry } from '@mien/contracts';
import { expect, it } from 'vitest';
import { timeMark } from './time-mark.js';

const PERSON = '7b7c0d1e-0000-4000-8000-0000000000c1';
const entry = (changes: Partial<AttendanceEntry> = {}): AttendanceEntry => ({
  person: { id: PERSON, name: 'Ana' },
  status: 'expected',
  presentMinutes: 0,
  requiredMinutes: 45,
  lateMinutes: 0,
  hasWaitingMark: false,
  ...changes,
});
const MORNING = {
  day: '2026-03-02',
  startsAt: '2026-03-02T08:00:00Z',
  endsAt: '2026-03-02T08:45:00Z',
  timeZone: 'Europe/Berlin',
};
const NIGHT = {
  day: '2026-03-02',
  startsAt: '2026-03-02T21:00:00Z',
  endsAt: '2026-03-03T05:00:00Z',
  timeZone: 'Europe/Berlin',
};
const RULES = { lateAfter: 5, earlyBefore: 5 };

it.each([
  ['08:58', 'present', '2026-03-02T07:58:00.000Z'],
  ['09:05', 'present', '2026-03-02T08:05:00.000Z'],
  ['09:06', 'late', '2026-03-02T08:06:00.000Z'],
])('takes somebody who came at %s for %s', (time, status, arrivedAt) => {
  expect(timeMark(entry(), MORNING, 'arrivedAt', time, RULES)).toEqual({
    personId: PERSON,
    status,
    arrivedAt,
  });
});

it('keeps the time that was not typed, and takes who came late and left early for partly there', () => {
  const late = entry({ status: 'late', arrivedAt: '2026-03-02T08:20:00Z' });
  expect(timeMark(late, MORNING, 'leftAt', '09:30', RULES)).toEqual({
    personId: PERSON,
    status: 'partial',
    arrivedAt: '2026-03-02T08:20:00Z',
    leftAt: '2026-03-02T08:30:00.000Z',
  });
  expect(timeMark(entry(), MORNING, 'leftAt', '09:30', RULES).status).toBe('left-early');
});

it('takes a time after midnight for one of the next day', () => {
  expect(timeMark(entry(), NIGHT, 'arrivedAt', '00:30', RULES)).toMatchObject({
    status: 'late',
    arrivedAt: '2026-03-02T23:30:00.000Z',
  });
  expect(timeMark(entry(), NIGHT, 'arrivedAt', '21:50', RULES).arrivedAt).toBe('2026-03-02T20:50:00.000Z');
});
