import { describe, expect, it } from 'vitest';
import type { Sighting } from '../rules/facts.js';
import { at, came, seen, went } from '../testing/a-day.js';
import { addMinutes } from '../time/interval.js';
import { deriveWork, type ShiftWork } from './derive-work.js';
import { DEFAULT_WORK_POLICY, type WorkPolicy } from './work-policy.js';

const day = { id: 'day', from: at('08:00'), to: at('16:00') };
const early = { id: 'early', from: at('06:00'), to: at('14:00') };
const lateShift = { id: 'late', from: at('14:00'), to: at('22:00') };
const night = { id: 'night', from: at('22:00'), to: addMinutes(at('22:00'), 480) };
const tomorrow = (time: string) => addMinutes(at(time), 1440);
const lunch = {
  breaks: [
    { afterMinutes: 360, breakMinutes: 30 },
    { afterMinutes: 540, breakMinutes: 45 },
  ],
};
const times = (...list: string[]) => list.map((time) => seen(time));

interface Case {
  readonly who: string;
  readonly seen: readonly Sighting[];
  readonly policy?: Partial<WorkPolicy>;
  readonly asOf?: string;
  readonly work: Partial<ShiftWork>;
}

describe('a day from eight to four', () => {
  it.each<Case>([
    {
      who: 'comes and goes in time',
      seen: times('07:58', '16:02'),
      work: { workedMinutes: 484, overtimeMinutes: 0, state: 'complete' },
    },
    { who: 'is never seen', seen: [], work: { workedMinutes: 0, state: 'missing', lateMinutes: 0 } },
    {
      who: 'is still there',
      seen: times('08:00'),
      asOf: '12:00',
      work: { workedMinutes: 240, state: 'in', earlyMinutes: 0 },
    },
    {
      who: 'forgot to check out',
      seen: times('08:00'),
      policy: { longestStayMinutes: 600 },
      work: { workedMinutes: 0, state: 'incomplete' },
    },
    {
      who: 'comes six minutes late',
      seen: times('08:06', '16:00'),
      work: { lateMinutes: 6, workedMinutes: 474 },
    },
    { who: 'comes within the grace', seen: times('08:05', '16:00'), work: { lateMinutes: 0 } },
    { who: 'leaves an hour early', seen: times('08:00', '15:00'), work: { earlyMinutes: 60 } },
    { who: 'stays a quarter of an hour', seen: times('08:00', '16:15'), work: { overtimeMinutes: 0 } },
    { who: 'stays 16 minutes', seen: times('08:00', '16:16'), work: { overtimeMinutes: 16 } },
    {
      who: 'comes two hours early',
      seen: times('06:00', '16:00'),
      work: { workedMinutes: 540, overtimeMinutes: 60 },
    },
    {
      who: 'takes a lunch break',
      seen: times('08:00', '12:00', '12:45', '16:00'),
      work: { workedMinutes: 435, breakMinutes: 45, deductedMinutes: 0 },
    },
    {
      who: 'takes no break where one is owed',
      seen: times('08:00', '16:00'),
      policy: lunch,
      work: { workedMinutes: 450, deductedMinutes: 30 },
    },
    {
      who: 'takes too short a break',
      seen: times('08:00', '12:00', '12:10', '16:00'),
      policy: lunch,
      work: { workedMinutes: 450, breakMinutes: 30, deductedMinutes: 20 },
    },
    {
      who: 'takes a break that is long enough',
      seen: times('08:00', '12:00', '12:30', '16:00'),
      policy: lunch,
      work: { workedMinutes: 450, deductedMinutes: 0 },
    },
    {
      who: 'works six hours and a minute',
      seen: times('08:00', '14:01'),
      policy: lunch,
      work: { workedMinutes: 360, deductedMinutes: 1 },
    },
    {
      who: 'works ten hours',
      seen: times('08:00', '18:00'),
      policy: lunch,
      work: { deductedMinutes: 45, overtimeMinutes: 75 },
    },
    {
      who: 'is seen twice within a minute',
      seen: times('08:00', '08:00:40', '16:00'),
      work: { workedMinutes: 480, state: 'complete' },
    },
    {
      who: 'changes their mind at once',
      seen: [came('08:00'), went('08:00:30'), came('08:10'), went('16:00')],
      policy: { directions: 'directed' },
      work: { workedMinutes: 470 },
    },
    {
      who: 'checks in twice',
      seen: [came('08:00'), came('09:00'), went('16:00')],
      policy: { directions: 'directed' },
      work: { workedMinutes: 420, state: 'incomplete' },
    },
    {
      who: 'checks out without having come',
      seen: [went('16:00')],
      policy: { directions: 'directed' },
      work: { state: 'missing' },
    },
    {
      who: 'is seen by cameras in between',
      seen: [came('08:00'), seen('10:00'), seen('12:00'), went('16:00')],
      policy: { directions: 'directed' },
      work: { workedMinutes: 480 },
    },
    {
      who: 'checks out later than now',
      seen: times('08:00', '16:00'),
      asOf: '09:00',
      work: { workedMinutes: 60, state: 'in' },
    },
  ])('of somebody who $who', ({ seen: sightings, policy, asOf = '23:00', work }) => {
    const [answer] = deriveWork([day], sightings, { ...DEFAULT_WORK_POLICY, ...policy }, at(asOf));
    expect(answer).toMatchObject(work);
  });
});

describe('several shifts', () => {
  const derive = (shifts: Parameters<typeof deriveWork>[0], sightings: readonly Sighting[]) =>
    deriveWork(shifts, sightings, DEFAULT_WORK_POLICY, tomorrow('20:00'));

  it('of one day each have their own work', () => {
    const work = derive([lateShift, early], times('06:00', '14:00', '14:05', '22:00'));
    expect(work.map(({ shiftId, workedMinutes }) => [shiftId, workedMinutes])).toEqual([
      ['early', 480],
      ['late', 475],
    ]);
  });

  it('that overlap take a stay once, where it fits best', () => {
    const work = derive([day, early], times('06:01', '14:00'));
    expect(work.map(({ workedMinutes }) => workedMinutes)).toEqual([479, 0]);
  });

  it('over midnight are one stay', () => {
    const leaving = { ...seen('06:00'), at: tomorrow('06:00') };
    expect(derive([night], [seen('22:00'), leaving])).toMatchObject([
      { workedMinutes: 480, state: 'complete' },
    ]);
  });

  it('do not take work far from them', () => {
    const work = derive([day], [...times('08:00', '16:00'), ...times('21:00', '22:30')]);
    expect(work.map(({ shiftId, workedMinutes }) => [shiftId, workedMinutes])).toEqual([
      ['day', 480],
      [undefined, 90],
    ]);
  });

  it('need not be planned', () => {
    expect(derive([], times('09:00', '11:00'))).toMatchObject([
      { workedMinutes: 120, plannedMinutes: 0, overtimeMinutes: 120 },
    ]);
  });
});
