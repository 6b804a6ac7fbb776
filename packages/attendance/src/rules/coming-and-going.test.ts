import { describe, it } from 'vitest';
import { came, seen, went } from '../testing/a-day.js';
import { type Case, check } from '../testing/check-day.js';

const inAndOut = { leaving: 'checked-out' } as const;

describe('a class from nine to ten, five minutes of grace: coming', () => {
  it.each<Case>([
    {
      who: 'is seen at nine',
      facts: { sightings: [seen('09:00')] },
      status: 'present',
      minutes: 60,
      because: ['came', 'on-time', 'stayed'],
    },
    {
      who: 'is seen half an hour before',
      facts: { sightings: [seen('08:30')] },
      status: 'present',
      minutes: 60,
    },
    {
      who: 'is seen 31 minutes before',
      facts: { sightings: [seen('08:29')] },
      status: 'absent',
      because: ['not-seen'],
    },
    {
      who: 'comes three minutes after',
      facts: { sightings: [seen('09:03')] },
      status: 'present',
      minutes: 57,
    },
    {
      who: 'comes as the clock still shows the last minute of grace',
      facts: { sightings: [seen('09:05:59')] },
      status: 'present',
    },
    {
      who: 'comes one minute after the grace',
      facts: { sightings: [seen('09:06')] },
      status: 'late',
      because: ['came', 'late', 'stayed'],
    },
    {
      who: 'comes at nine where there is no grace',
      facts: { sightings: [seen('09:00')] },
      policy: { lateAfter: 0 },
      status: 'present',
    },
    {
      who: 'comes at 09:01 where there is no grace',
      facts: { sightings: [seen('09:01')] },
      policy: { lateAfter: 0 },
      status: 'late',
    },
    { who: 'comes for the second half', facts: { sightings: [seen('09:30')] }, status: 'late', minutes: 30 },
    {
      who: 'comes when more than half is over',
      facts: { sightings: [seen('09:31')] },
      status: 'partial',
      minutes: 29,
      because: ['came', 'late', 'stayed', 'too-short'],
    },
    { who: 'comes in the last minute', facts: { sightings: [seen('09:59')] }, status: 'partial', minutes: 1 },
    { who: 'comes as it ends', facts: { sightings: [seen('10:00')] }, status: 'absent' },
    {
      who: 'comes after the cut-off',
      facts: { sightings: [seen('09:21')] },
      policy: { missedAfter: 20 },
      status: 'absent',
      because: ['came', 'missed'],
    },
    {
      who: 'comes at the cut-off',
      facts: { sightings: [seen('09:20')] },
      policy: { missedAfter: 20 },
      status: 'late',
    },
    {
      who: 'is seen ten times',
      facts: {
        sightings: [
          '08:58',
          '09:00',
          '09:01',
          '09:07',
          '09:15',
          '09:22',
          '09:31',
          '09:44',
          '09:58',
          '10:05',
        ].map((time) => seen(time)),
      },
      status: 'present',
      minutes: 60,
    },
    { who: 'is never seen', facts: {}, status: 'absent', minutes: 0, because: ['not-seen'] },
  ])('who $who counts as $status', check);
});

describe('a class where one checks out', () => {
  it.each<Case>([
    {
      who: 'checks in and out in time',
      facts: { sightings: [came('08:55'), went('10:01')] },
      policy: inAndOut,
      status: 'present',
      minutes: 60,
      because: ['came', 'on-time', 'left'],
    },
    {
      who: 'does not check out',
      facts: { sightings: [came('09:00')] },
      policy: inAndOut,
      status: 'partial',
      because: ['came', 'on-time', 'no-check-out', 'too-short'],
    },
    {
      who: 'leaves in the last five minutes',
      facts: { sightings: [came('09:00'), went('09:55')] },
      policy: inAndOut,
      status: 'present',
      minutes: 55,
    },
    {
      who: 'leaves six minutes early',
      facts: { sightings: [came('09:00'), went('09:54')] },
      policy: inAndOut,
      status: 'left-early',
      minutes: 54,
      because: ['came', 'on-time', 'left', 'left-early'],
    },
    {
      who: 'leaves after ten minutes',
      facts: { sightings: [came('09:00'), went('09:10')] },
      policy: inAndOut,
      status: 'partial',
      minutes: 10,
    },
    {
      who: 'comes late and leaves early',
      facts: { sightings: [came('09:10'), went('09:50')] },
      policy: inAndOut,
      status: 'partial',
      minutes: 40,
    },
    {
      who: 'goes out and comes back',
      facts: { sightings: [came('09:00'), went('09:20'), came('09:30'), went('10:00')] },
      policy: inAndOut,
      status: 'present',
      minutes: 50,
    },
    {
      who: 'goes out and back and out early',
      facts: { sightings: [came('09:00'), went('09:20'), came('09:25'), went('09:40')] },
      policy: inAndOut,
      status: 'left-early',
      minutes: 35,
    },
    {
      who: 'checks out twice',
      facts: { sightings: [came('09:00'), went('09:50'), went('10:00')] },
      policy: inAndOut,
      status: 'left-early',
      minutes: 50,
    },
    {
      who: 'checks in twice',
      facts: { sightings: [came('09:00'), came('09:20'), went('10:00')] },
      policy: inAndOut,
      status: 'present',
      minutes: 60,
    },
    {
      who: 'is seen by a camera a minute after checking out',
      facts: { sightings: [came('09:00'), went('09:40'), seen('09:41')] },
      policy: inAndOut,
      status: 'left-early',
      minutes: 40,
    },
    {
      who: 'is seen in the room ten minutes after checking out',
      facts: { sightings: [came('09:00'), went('09:20'), seen('09:30'), went('10:00')] },
      policy: inAndOut,
      status: 'present',
      minutes: 50,
    },
    {
      who: 'is only seen leaving',
      facts: { sightings: [went('09:50')] },
      policy: inAndOut,
      status: 'unconfirmed',
      because: ['not-seen', 'left-unseen'],
    },
    {
      who: 'checks out an hour after the end',
      facts: { sightings: [came('09:00'), went('11:00')] },
      policy: inAndOut,
      status: 'partial',
    },
    {
      who: 'checks out where that is not asked for',
      facts: { sightings: [came('09:00'), went('09:30')] },
      status: 'left-early',
      minutes: 30,
    },
    {
      who: 'checked out of the class before',
      facts: { sightings: [went('08:58'), came('09:01')] },
      status: 'present',
      minutes: 59,
    },
  ])('who $who counts as $status', check);
});
