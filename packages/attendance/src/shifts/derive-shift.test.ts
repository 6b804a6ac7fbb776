import { describe, expect, it } from 'vitest';
import type { Facts } from '../rules/facts.js';
import { at, came, marked, nothing, onLeave, policy, seen, tried, went } from '../testing/a-day.js';
import { deriveShift } from './derive-shift.js';
import { DEFAULT_WORK_POLICY, type WorkPolicy } from './work-policy.js';

const shift = { id: 'early', from: at('06:00'), to: at('14:00'), room: 'Plant' };

const derive = (facts: Partial<Facts>, work: Partial<WorkPolicy> = {}, asOf = '23:00') =>
  deriveShift(
    shift,
    [shift],
    { ...nothing, ...facts },
    { attendance: policy, work: { ...DEFAULT_WORK_POLICY, ...work } },
    at(asOf),
  );

describe('a shift from six to two', () => {
  it('worked as planned is present, with eight hours worked', () => {
    expect(derive({ sightings: [seen('05:58'), seen('14:01')] })).toMatchObject({
      status: 'present',
      presentMinutes: 480,
      workedMinutes: 483,
      overtimeMinutes: 0,
    });
  });

  it('that somebody comes late to and leaves early is there in part', () => {
    const partial = derive({ sightings: [came('06:30'), went('13:00')] });
    expect(partial).toMatchObject({ status: 'partial', lateMinutes: 30, workedMinutes: 390 });
  });

  it('that somebody forgot to check out of is there in part, and no time is guessed', () => {
    expect(derive({ sightings: [seen('06:00')] })).toMatchObject({
      status: 'partial',
      workedMinutes: 0,
      arrivedAt: at('06:00'),
    });
  });

  it('in which somebody still works after its end is present', () => {
    expect(derive({ sightings: [seen('06:00')] }, {}, '15:00')).toMatchObject({
      status: 'present',
      workedMinutes: 540,
      overtimeMinutes: 60,
    });
  });

  it('with a break taken counts the break off', () => {
    const sightings = [came('06:00'), went('10:00'), came('10:45'), went('14:00')];
    const shiftWithBreak = derive({ sightings });
    expect(shiftWithBreak).toMatchObject({ status: 'present', workedMinutes: 435, breakMinutes: 45 });
    expect(shiftWithBreak.explanation.map(({ code }) => code)).toEqual([
      'came',
      'on-time',
      'left',
      'stay',
      'stay',
      'worked',
      'break',
    ]);
  });

  it('marked as worked until four counts until four', () => {
    const facts = { sightings: [seen('06:00')], marks: [marked('present', { leftAt: at('16:00') })] };
    expect(derive(facts)).toMatchObject({ status: 'present', workedMinutes: 600, overtimeMinutes: 120 });
  });

  it('marked as worked, without times, keeps breaks that were seen', () => {
    const sightings = [came('06:00'), went('10:00'), came('10:45'), went('14:00')];
    expect(derive({ sightings, marks: [marked('present')] })).toMatchObject({ workedMinutes: 435 });
    expect(derive({ marks: [marked('present')] })).toMatchObject({ workedMinutes: 480 });
  });

  it('marked as missed was not worked, whatever was seen', () => {
    const sightings = [came('06:00'), went('14:00')];
    expect(derive({ sightings, marks: [marked('absent')] })).toMatchObject({
      status: 'absent',
      workedMinutes: 0,
      presentMinutes: 0,
    });
  });

  it('is excused by leave, and unconfirmed after a failed attempt', () => {
    expect(derive({ leaves: [onLeave('00:00', '23:00')] }).status).toBe('excused');
    expect(derive({ failedAttempts: [tried('05:59')] }).status).toBe('unconfirmed');
    expect(derive({}).status).toBe('absent');
  });

  it('after a leave in the morning is judged from the end of the leave', () => {
    expect(
      derive({ leaves: [onLeave('06:00', '10:00')], sightings: [came('10:02'), went('14:00')] }),
    ).toMatchObject({ status: 'present', requiredMinutes: 240, presentMinutes: 238, workedMinutes: 238 });
  });

  it('does not take the evening of the next one for its own', () => {
    const late = { id: 'late', from: at('15:00'), to: at('22:00') };
    const sightings = [seen('06:00'), seen('14:00'), seen('15:00'), seen('22:00')];
    const both = [shift, late].map((one) =>
      deriveShift(
        one,
        [shift, late],
        { ...nothing, sightings },
        { attendance: policy, work: DEFAULT_WORK_POLICY },
        at('23:59'),
      ),
    );
    expect(both.map(({ status, workedMinutes }) => ({ status, workedMinutes }))).toEqual([
      { status: 'present', workedMinutes: 480 },
      { status: 'present', workedMinutes: 420 },
    ]);
  });
});
