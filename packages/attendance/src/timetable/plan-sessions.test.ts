import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAt } from '../time/local-time.js';
import { planSessions, planSingleSessions } from './plan-sessions.js';
import type { Pattern, Timetable } from './timetable.js';

const maths: Pattern = {
  id: 'maths',
  weekdays: [1, 3],
  startsAt: '09:00',
  endsAt: '10:00',
  from: '2026-03-02',
  to: '2026-06-30',
  everyWeeks: 1,
  room: 'B 12',
};
const timetable: Timetable = {
  zone: 'Europe/Berlin',
  patterns: [maths],
  exceptions: [],
  extras: [],
  holidays: [],
};
const plan = (changes: Partial<Timetable>, first = '2026-03-02', last = '2026-03-08') =>
  planSessions({ ...timetable, ...changes }, first, last);
const hours = (session: { startsAt: Date; endsAt: Date } | undefined) =>
  session && [session.startsAt.toISOString(), session.endsAt.toISOString()];

describe('a week of a timetable', () => {
  it('has its sessions at the hours that clocks of the zone show', () => {
    expect(plan({}).map(({ key }) => key)).toEqual(['maths:2026-03-02', 'maths:2026-03-04']);
    expect(hours(plan({})[0])).toEqual(['2026-03-02T08:00:00.000Z', '2026-03-02T09:00:00.000Z']);
  });

  it('keeps its hours when clocks change', () => {
    const [before] = plan({}, '2026-03-25', '2026-03-25');
    const [after] = plan({}, '2026-03-30', '2026-03-30');
    expect(before?.startsAt.toISOString()).toBe('2026-03-25T08:00:00.000Z');
    expect(after?.startsAt.toISOString()).toBe('2026-03-30T07:00:00.000Z');
  });

  it('is skipped every other week where the pattern says so', () => {
    const patterns = [{ ...maths, everyWeeks: 2 }];
    expect(plan({ patterns }, '2026-03-02', '2026-03-22').map(({ day }) => day)).toEqual([
      '2026-03-02',
      '2026-03-04',
      '2026-03-16',
      '2026-03-18',
    ]);
  });

  it('begins and ends with the term', () => {
    expect(plan({}, '2026-02-23', '2026-03-03')).toHaveLength(1);
    expect(plan({}, '2026-06-29', '2026-07-10').map(({ day }) => day)).toEqual(['2026-06-29']);
  });

  it('says what is canceled, and why', () => {
    const exceptions = [
      { patternId: 'maths', day: '2026-03-02', kind: 'canceled', reason: 'Flood' },
    ] as const;
    const holidays = [{ from: '2026-03-03', to: '2026-03-05', name: 'Carnival' }];
    expect(plan({ exceptions, holidays }).map(({ canceled }) => canceled)).toEqual([
      { kind: 'exception', reason: 'Flood' },
      { kind: 'holiday', reason: 'Carnival' },
    ]);
  });

  it('has what was moved there, under the same key, with its room', () => {
    const moved = { kind: 'moved', toDay: '2026-03-07', startsAt: '14:00', endsAt: '15:00' } as const;
    const exceptions = [{ patternId: 'maths', day: '2026-03-02', ...moved }];
    const [, saturday] = plan({ exceptions });
    expect(saturday).toMatchObject({ key: 'maths:2026-03-02', day: '2026-03-07', room: 'B 12' });
    expect(plan({ exceptions }, '2026-03-02', '2026-03-02')).toEqual([]);
  });

  it('can be told apart from what was moved far away or is extra', () => {
    const moved = { kind: 'moved', toDay: '2027-03-07', startsAt: '14:00', endsAt: '15:00' } as const;
    const exceptions = [{ patternId: 'maths', day: '2026-03-02', ...moved }];
    const extras = [{ id: 'trip', day: '2025-01-01', startsAt: '08:00', endsAt: '18:00' }];
    const single = planSingleSessions({ ...timetable, exceptions, extras });
    expect(single.map(({ key, day }) => [key, day])).toEqual([
      ['maths:2026-03-02', '2027-03-07'],
      ['extra:trip', '2025-01-01'],
    ]);
  });

  it('moves nothing that was not there', () => {
    const moved = { kind: 'moved', toDay: '2026-03-07', startsAt: '14:00', endsAt: '15:00' } as const;
    const exceptions = [{ patternId: 'maths', day: '2026-03-03', ...moved }];
    expect(plan({ exceptions })).toHaveLength(2);
  });

  it('has sessions of their own, on holidays too', () => {
    const extras = [{ id: 'exam', day: '2026-03-04', startsAt: '13:00', endsAt: '15:00' }];
    const holidays = [{ from: '2026-03-04', to: '2026-03-04', name: 'Day off' }];
    expect(plan({ extras, holidays }).at(-1)).toMatchObject({ key: 'extra:exam' });
  });

  it('is empty for an organization without a timetable', () => {
    expect(plan({ patterns: [] })).toEqual([]);
  });
});

describe('a night shift', () => {
  const night: Pattern = { ...maths, id: 'night', weekdays: [6], startsAt: '22:00', endsAt: '06:00' };
  const nights = (day: string) => plan({ patterns: [night] }, day, day)[0];

  it('ends on the next day and counts for the one on which it began', () => {
    expect(nights('2026-03-07')).toMatchObject({ day: '2026-03-07' });
    expect(hours(nights('2026-03-07'))).toEqual(['2026-03-07T21:00:00.000Z', '2026-03-08T05:00:00.000Z']);
  });

  it('is seven hours long when clocks go forward', () => {
    expect(hours(nights('2026-03-28'))).toEqual(['2026-03-28T21:00:00.000Z', '2026-03-29T04:00:00.000Z']);
  });

  it('is nine hours long when they go back', () => {
    const autumn = { ...night, to: '2026-12-31' };
    const [session] = plan({ patterns: [autumn] }, '2026-10-24', '2026-10-24');
    expect(hours(session)).toEqual(['2026-10-24T20:00:00.000Z', '2026-10-25T05:00:00.000Z']);
  });

  it('of 24 hours ends at the time it began', () => {
    const [session] = plan(
      { patterns: [{ ...night, startsAt: '08:00', endsAt: '08:00' }] },
      '2026-03-07',
      '2026-03-07',
    );
    expect(hours(session)).toEqual(['2026-03-07T07:00:00.000Z', '2026-03-08T07:00:00.000Z']);
  });
});

describe('an hour that clocks skip', () => {
  it('begins after the gap and is as long as its hours say', () => {
    const patterns = [{ ...maths, weekdays: [7] as const, startsAt: '02:30', endsAt: '03:00' }];
    const [session] = plan({ patterns }, '2026-03-29', '2026-03-29');
    expect(hours(session)).toEqual(['2026-03-29T01:30:00.000Z', '2026-03-29T02:00:00.000Z']);
  });
});

describe('any timetable in any zone', () => {
  const zone = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'America/Sao_Paulo',
    'Africa/Casablanca',
  );
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
  const start = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2025-01-01', days));

  it('has sessions that last, count for a day of the zone, and have keys of their own', () => {
    fc.assert(
      fc.property(zone, time, time, start, (name, startsAt, endsAt, first) => {
        const patterns = [
          {
            ...maths,
            weekdays: [1, 2, 3, 4, 5, 6, 7] as const,
            startsAt,
            endsAt,
            from: '2024-01-01',
            to: '2028-01-01',
          },
        ];
        const sessions = plan({ zone: name, patterns }, first, addDays(first, 20));
        expect(new Set(sessions.map(({ key }) => key)).size).toBe(21);
        for (const session of sessions) {
          const length = (+session.endsAt - +session.startsAt) / 3_600_000;
          expect(length).toBeGreaterThan(0);
          expect(length).toBeLessThanOrEqual(25);
          expect(dayAt(session.startsAt, name)).toBe(session.day);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same in parts as in one', () => {
    fc.assert(
      fc.property(zone, time, time, start, (name, startsAt, endsAt, first) => {
        const patterns = [{ ...maths, startsAt, endsAt, from: '2024-01-01', to: '2028-01-01' }];
        const of = (from: string, to: string) => plan({ zone: name, patterns }, from, to);
        const parts = [...of(first, addDays(first, 9)), ...of(addDays(first, 10), addDays(first, 20))];
        expect(parts).toEqual(of(first, addDays(first, 20)));
      }),
      { numRuns: 60 },
    );
  });
});
