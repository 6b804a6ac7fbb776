import { describe, expect, it } from 'vitest';
import { nextRunAfter } from './next-run.js';
import { subjectWhenDue } from './report-period.js';

const BERLIN = 'Europe/Berlin';
const after = (instant: string, rhythm: Parameters<typeof nextRunAfter>[0], zone = BERLIN) =>
  nextRunAfter(rhythm, new Date(instant), zone).toISOString();

describe('the next time of a schedule', () => {
  it('is today when the time is still to come, else tomorrow', () => {
    expect(after('2026-03-02T05:00:00Z', { every: 'day', at: '07:30' })).toBe('2026-03-02T06:30:00.000Z');
    expect(after('2026-03-02T06:30:00Z', { every: 'day', at: '07:30' })).toBe('2026-03-03T06:30:00.000Z');
  });

  it('stays at the same time of the clock when clocks change', () => {
    expect(after('2026-03-28T12:00:00Z', { every: 'day', at: '07:30' })).toBe('2026-03-29T05:30:00.000Z');
    expect(after('2026-10-24T12:00:00Z', { every: 'day', at: '07:30' })).toBe('2026-10-25T06:30:00.000Z');
  });

  it('comes once on a day whose time is skipped, and once where it comes twice', () => {
    const rhythm = { every: 'day', at: '02:30' } as const;
    const skipped = after('2026-03-28T12:00:00Z', rhythm);
    expect(skipped).toBe('2026-03-29T01:30:00.000Z');
    expect(after(skipped, rhythm)).toBe('2026-03-30T00:30:00.000Z');
    const twice = after('2026-10-24T12:00:00Z', rhythm);
    expect(twice).toBe('2026-10-25T00:30:00.000Z');
    expect(after(twice, rhythm)).toBe('2026-10-26T01:30:00.000Z');
  });

  it('of a week is on its weekday, of a month on its day or on the last', () => {
    expect(after('2026-03-02T12:00:00Z', { every: 'week', at: '08:00', weekday: 1 })).toBe(
      '2026-03-09T07:00:00.000Z',
    );
    const month = { every: 'month', at: '08:00', dayOfMonth: 31 } as const;
    expect(after('2026-01-31T12:00:00Z', month)).toBe('2026-02-28T07:00:00.000Z');
    expect(after('2026-02-28T12:00:00Z', month)).toBe('2026-03-31T06:00:00.000Z');
  });
});

describe('a scheduled report', () => {
  const due = (period: string, at = '2026-03-01T23:30:00Z') =>
    subjectWhenDue(
      { kind: 'attendance-list', parameters: { period: period as 'today' } },
      new Date(at),
      BERLIN,
    ).parameters;

  it('is about days of the organization, not of London', () => {
    expect(due('today')).toMatchObject({ from: '2026-03-02', to: '2026-03-02' });
    expect(due('yesterday')).toMatchObject({ from: '2026-03-01', to: '2026-03-01' });
  });

  it('is about whole weeks and months', () => {
    expect(due('last-week')).toMatchObject({ from: '2026-02-23', to: '2026-03-01' });
    expect(due('last-week', '2026-03-08T12:00:00Z')).toMatchObject({ from: '2026-02-23', to: '2026-03-01' });
    expect(due('last-month')).toMatchObject({ from: '2026-02-01', to: '2026-02-28' });
    expect(due('this-month')).toMatchObject({ from: '2026-03-01', to: '2026-03-02' });
  });

  it('of a month names the month', () => {
    const subject = { kind: 'monthly-summary', parameters: { period: 'last-month' } } as const;
    expect(subjectWhenDue(subject, new Date('2026-01-05T09:00:00Z'), BERLIN)).toEqual({
      kind: 'monthly-summary',
      parameters: { month: '2025-12' },
    });
  });
});
