import { describe, expect, it } from 'vitest';
import { dayRange, localDay, localInstant, localTime, nextDay, startOfDay } from './local-day.js';

describe('calendar days of a time zone', () => {
  it.each([
    ['2026-01-15', 'UTC', '2026-01-15T00:00:00.000Z'],
    ['2026-01-15', 'Europe/Berlin', '2026-01-14T23:00:00.000Z'],
    ['2026-07-15', 'Europe/Berlin', '2026-07-14T22:00:00.000Z'],
    ['2026-01-15', 'America/Los_Angeles', '2026-01-15T08:00:00.000Z'],
    ['2026-01-15', 'Asia/Kathmandu', '2026-01-14T18:15:00.000Z'],
  ])('%s in %s begins at %s', (day, zone, instant) => {
    expect(startOfDay(day, zone).toISOString()).toBe(instant);
  });

  it('begins the days around a clock change on their own side of it', () => {
    expect(startOfDay('2026-03-29', 'Europe/Berlin').toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfDay('2026-03-30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T22:00:00.000Z');
    expect(startOfDay('2026-11-01', 'America/New_York').toISOString()).toBe('2026-11-01T04:00:00.000Z');
  });

  it('takes both days of a range in whole', () => {
    expect(dayRange({ from: '2026-02-28', to: '2026-02-28' }, 'UTC')).toEqual({
      from: '2026-02-28T00:00:00.000Z',
      to: '2026-03-01T00:00:00.000Z',
    });
    expect(dayRange({}, 'UTC')).toEqual({});
  });

  it('names the day an instant falls on where the organization is', () => {
    const lateInLondon = new Date('2026-01-14T23:30:00Z');
    expect(localDay(lateInLondon, 'Europe/London')).toBe('2026-01-14');
    expect(localDay(lateInLondon, 'Europe/Berlin')).toBe('2026-01-15');
  });

  it('goes from the last day of a year to the first of the next', () => {
    expect(nextDay('2026-12-31')).toBe('2027-01-01');
  });
});

describe('times of day of a time zone', () => {
  it.each([
    ['2026-01-15', '09:05', 'Europe/Berlin', '2026-01-15T08:05:00.000Z'],
    ['2026-07-15', '00:00', 'Europe/Berlin', '2026-07-14T22:00:00.000Z'],
    ['2026-01-15', '23:59', 'America/Los_Angeles', '2026-01-16T07:59:00.000Z'],
    ['2026-03-29', '01:30', 'Europe/Berlin', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29', '03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:30', 'Europe/Berlin', '2026-10-25T02:30:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(localInstant(day, time, zone).toISOString()).toBe(instant);
    expect(localTime(new Date(instant), zone)).toBe(time);
  });
});
