import { describe, it } from 'vitest';
import { at, came, marked, onLeave, seen, went } from '../testing/a-day.js';
import { type Case, check } from '../testing/check-day.js';

const inAndOut = { leaving: 'checked-out' } as const;

describe('leave', () => {
  it.each<Case>([
    {
      who: 'is on leave all day',
      facts: { leaves: [onLeave('00:00', '23:59')] },
      status: 'excused',
      because: ['on-leave'],
    },
    {
      who: 'is on leave that nobody approved',
      facts: { leaves: [onLeave('00:00', '23:59', { isApproved: false })] },
      status: 'absent',
    },
    {
      who: 'is on leave and comes all the same',
      facts: { leaves: [onLeave('00:00', '23:59')], sightings: [seen('09:00')] },
      status: 'present',
    },
    {
      who: 'comes from the doctor at half past',
      facts: { leaves: [onLeave('08:00', '09:30')], sightings: [seen('09:32')] },
      status: 'present',
      minutes: 28,
    },
    {
      who: 'comes from the doctor ten minutes late',
      facts: { leaves: [onLeave('08:00', '09:30')], sightings: [seen('09:40')] },
      status: 'late',
    },
    {
      who: 'goes to the doctor at half past',
      facts: { leaves: [onLeave('09:30', '12:00')], sightings: [came('09:00'), went('09:30')] },
      policy: inAndOut,
      status: 'present',
      minutes: 30,
    },
    {
      who: 'had to come for half of it and did not',
      facts: { leaves: [onLeave('09:30', '12:00')] },
      status: 'absent',
    },
    {
      who: 'is away in the middle',
      facts: {
        leaves: [onLeave('09:20', '09:40')],
        sightings: [came('09:00'), went('09:20'), came('09:40'), went('10:00')],
      },
      policy: inAndOut,
      status: 'present',
      minutes: 40,
    },
    {
      who: 'has two leaves that meet',
      facts: { leaves: [onLeave('08:00', '09:30'), onLeave('09:30', '11:00')] },
      status: 'excused',
    },
    { who: 'had leave yesterday', facts: { leaves: [onLeave('06:00', '08:00')] }, status: 'absent' },
  ])('of somebody who $who makes them $status', check);
});

describe('what a person says', () => {
  const waiting = { approval: 'waiting', by: 'student' } as const;
  it.each<Case>([
    {
      who: 'was marked present',
      facts: { marks: [marked('present')] },
      status: 'present',
      minutes: 60,
      because: ['marked', 'instead-of', 'not-seen'],
    },
    {
      who: 'was seen and is marked absent',
      facts: { sightings: [seen('09:00')], marks: [marked('absent', { reason: 'Left by the window.' })] },
      status: 'absent',
      minutes: 0,
    },
    {
      who: 'was marked absent, then excused',
      facts: { marks: [marked('absent'), marked('excused', { at: at('12:00') })] },
      status: 'excused',
    },
    {
      who: 'was marked twice in one second',
      facts: { marks: [marked('absent', { id: 'a' }), marked('present', { id: 'b' })] },
      status: 'present',
    },
    {
      who: 'was marked absent, which was undone',
      facts: { sightings: [seen('09:00')], marks: [marked('absent', { undoneAt: at('11:00') })] },
      status: 'present',
      because: ['came', 'on-time', 'stayed', 'mark-undone'],
    },
    {
      who: 'was marked excused, then absent, which was undone',
      facts: { marks: [marked('excused'), marked('absent', { at: at('10:00'), undoneAt: at('11:00') })] },
      status: 'excused',
    },
    {
      who: 'asks to be corrected',
      facts: { marks: [marked('present', waiting)] },
      status: 'absent',
      because: ['not-seen', 'mark-waiting'],
    },
    {
      who: 'was corrected',
      facts: { marks: [marked('present', { ...waiting, approval: 'approved' })] },
      status: 'present',
    },
    {
      who: 'was refused a correction',
      facts: { marks: [marked('present', { ...waiting, approval: 'refused' })] },
      status: 'absent',
      because: ['not-seen', 'mark-refused'],
    },
    {
      who: 'was marked late with a time',
      facts: { marks: [marked('late', { arrivedAt: at('09:20') })] },
      status: 'late',
      minutes: 40,
    },
    {
      who: 'was seen late and a teacher knows better',
      facts: { sightings: [seen('09:20')], marks: [marked('present', { arrivedAt: at('09:00') })] },
      status: 'present',
      minutes: 60,
    },
    {
      who: 'was marked before it began',
      facts: { marks: [marked('excused', { at: at('07:00') })] },
      asOf: '08:00',
      status: 'excused',
    },
    {
      who: 'will be marked later',
      facts: { marks: [marked('excused', { at: at('12:00') })] },
      asOf: '11:00',
      status: 'absent',
    },
  ])('makes somebody who $who $status', check);
});
