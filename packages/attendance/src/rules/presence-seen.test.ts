import { describe, expect, it } from 'vitest';
import { at, came, marked, nothing, policy, seen, session, tried, went } from '../testing/a-day.js';
import { type Case, check } from '../testing/check-day.js';
import { deriveAttendance } from './derive-attendance.js';
import type { Facts } from './facts.js';

const camera = { leaving: 'last-seen' } as const;

describe('a class watched by a camera', () => {
  it.each<Case>([
    {
      who: 'is last seen at the end',
      facts: { sightings: [seen('09:00'), seen('09:58')] },
      policy: camera,
      status: 'present',
      minutes: 58,
      because: ['came', 'on-time', 'left'],
    },
    {
      who: 'is last seen at half past',
      facts: { sightings: [seen('09:00'), seen('09:30')] },
      policy: camera,
      status: 'left-early',
      minutes: 30,
    },
    {
      who: 'is seen once',
      facts: { sightings: [seen('09:00')] },
      policy: camera,
      status: 'partial',
      minutes: 0,
    },
    {
      who: 'was seen a while ago and it is still going on',
      facts: { sightings: [seen('09:00'), seen('09:10')] },
      policy: camera,
      asOf: '09:30',
      status: 'present',
      minutes: 30,
    },
    {
      who: 'is still seen after the end',
      facts: { sightings: [seen('09:00'), seen('10:10')] },
      policy: camera,
      status: 'present',
      minutes: 60,
    },
  ])('who $who counts as $status', check);
});

describe('while it goes on', () => {
  it.each<Case>([
    {
      who: 'is not there yet before the start',
      facts: {},
      asOf: '08:50',
      status: 'expected',
      because: ['not-yet'],
    },
    { who: 'is not there yet at half past', facts: {}, asOf: '09:30', status: 'expected' },
    {
      who: 'is not there at half past, after the cut-off',
      facts: {},
      policy: { missedAfter: 20 },
      asOf: '09:30',
      status: 'absent',
    },
    {
      who: 'is not there in the very minute of the cut-off',
      facts: {},
      policy: { missedAfter: 20 },
      asOf: '09:20',
      status: 'expected',
    },
    { who: 'is not there as it ends', facts: {}, asOf: '10:00', status: 'absent' },
    {
      who: 'is there',
      facts: { sightings: [seen('09:02')] },
      asOf: '09:30',
      status: 'present',
      minutes: 28,
      because: ['came', 'on-time'],
    },
    { who: 'came late', facts: { sightings: [seen('09:20')] }, asOf: '09:30', status: 'late' },
    {
      who: 'has checked out and may come back',
      facts: { sightings: [came('09:00'), went('09:20')] },
      asOf: '09:30',
      status: 'left-early',
      minutes: 20,
    },
    { who: 'will be seen later', facts: { sightings: [seen('09:40')] }, asOf: '09:30', status: 'expected' },
  ])('who $who counts as $status', check);
});

describe('a face that fails', () => {
  it.each<Case>([
    {
      who: 'tried in vain',
      facts: { failedAttempts: [tried('09:01')] },
      status: 'unconfirmed',
      because: ['not-seen', 'failed-attempt'],
    },
    { who: 'tried in vain yesterday', facts: { failedAttempts: [tried('07:00')] }, status: 'absent' },
    {
      who: 'tried in vain and then gave a PIN',
      facts: { failedAttempts: [tried('09:01')], sightings: [seen('09:02', { source: 'kiosk-pin' })] },
      status: 'present',
    },
    {
      who: 'was not seen while the kiosk was broken',
      facts: { outages: [{ from: at('08:50'), to: at('09:20') }] },
      status: 'unconfirmed',
      because: ['not-seen', 'outage'],
    },
    {
      who: 'was not seen and the kiosk was broken at night',
      facts: { outages: [{ from: at('02:00'), to: at('03:00') }] },
      status: 'absent',
    },
    {
      who: 'tried in vain and was marked absent by a teacher',
      facts: { failedAttempts: [tried('09:01')], marks: [marked('absent')] },
      status: 'absent',
      because: ['marked', 'instead-of', 'not-seen', 'failed-attempt'],
    },
  ])('of somebody who $who makes them $status', check);
});

describe('sightings that do not count', () => {
  const room = { ...session, id: 'maths', room: 'A 101' };
  const inRoom = (facts: Partial<Facts>) =>
    deriveAttendance(room, { ...nothing, ...facts }, { ...policy, places: 'room' }, at('23:00'));

  it('a face that is not sure leaves the question to a person', () => {
    check({
      who: 'is seen with 60 %',
      facts: { sightings: [seen('09:00', { probability: 0.6 })] },
      status: 'unconfirmed',
      because: ['not-seen', 'doubtful'],
    });
  });

  it('a face that is not sure long before the doors open is no question', () => {
    check({
      who: 'is seen at eight with 60 %',
      facts: { sightings: [seen('08:00', { probability: 0.6 })] },
      status: 'absent',
    });
  });

  it('a face that is not sure does not end the presence of one that is', () => {
    check({
      who: 'is seen once for sure',
      facts: { sightings: [seen('09:00'), seen('09:20', { probability: 0.5, direction: 'out' })] },
      status: 'present',
      minutes: 60,
    });
  });

  it('somebody in another room is absent from this one, and it says where they were', () => {
    const there = inRoom({ sightings: [seen('09:00', { place: 'Hall' })] });
    expect(there.status).toBe('absent');
    expect(there.explanation.map(({ code }) => code)).toEqual(['not-seen', 'elsewhere']);
  });

  it('a room is the same in any case and with any spaces around', () => {
    expect(inRoom({ sightings: [seen('09:00', { place: ' a 101' })] }).status).toBe('present');
  });

  it('a sighting that names the session counts wherever it was, and for no other session', () => {
    expect(inRoom({ sightings: [seen('09:00', { place: 'Hall', sessionId: 'maths' })] }).status).toBe(
      'present',
    );
    expect(inRoom({ sightings: [seen('09:00', { place: 'A 101', sessionId: 'art' })] }).status).toBe(
      'absent',
    );
  });
});
