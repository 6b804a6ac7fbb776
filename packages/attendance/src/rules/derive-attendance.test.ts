import { describe, expect, it } from 'vitest';
import { at, came, marked, nothing, onLeave, policy, seen, session, tried, went } from '../testing/a-day.js';
import { type Attendance, deriveAttendance } from './derive-attendance.js';
import type { DerivedStatus } from './explanation.js';
import type { Facts } from './facts.js';
import type { AttendancePolicy } from './policy.js';

interface Case {
  readonly who: string;
  readonly facts: Partial<Facts>;
  readonly policy?: Partial<AttendancePolicy>;
  readonly asOf?: string;
  readonly status: DerivedStatus;
  readonly minutes?: number;
  readonly because?: readonly string[];
}

const derive = (facts: Partial<Facts>, rules: Partial<AttendancePolicy> = {}, asOf = '23:00'): Attendance =>
  deriveAttendance(session, { ...nothing, ...facts }, { ...policy, ...rules }, at(asOf));

function check({ facts, policy: rules, asOf, status, minutes, because }: Case) {
  const attendance = derive(facts, rules, asOf);
  expect(attendance.status).toBe(status);
  if (minutes !== undefined) expect(attendance.presentMinutes).toBe(minutes);
  if (because) expect(attendance.explanation.map(({ code }) => code)).toEqual(because);
}

const inAndOut = { leaving: 'checked-out' } as const;
const camera = { leaving: 'last-seen' } as const;

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

describe('the times of somebody', () => {
  it('are those they were seen at', () => {
    expect(derive({ sightings: [came('09:02'), went('09:58')] })).toMatchObject({
      arrivedAt: at('09:02'),
      leftAt: at('09:58'),
    });
  });

  it('are not told of who did not come', () => {
    const attendance = derive({ sightings: [seen('09:02')], marks: [marked('absent')] });
    expect(attendance).not.toHaveProperty('arrivedAt');
  });

  it('explain themselves: where, when, how sure, by which rule', () => {
    const sighting = seen('09:15', { source: 'camera', place: 'Hall', probability: 0.998 });
    expect(derive({ sightings: [sighting] }, { lateAfter: 10 }).explanation).toEqual([
      { code: 'came', sighting },
      { code: 'late', minutes: 15, limit: 10 },
      { code: 'stayed' },
    ]);
  });
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

describe('lateness', () => {
  it('is counted from when one has to be there', () => {
    expect(derive({ sightings: [seen('09:12')] }).lateMinutes).toBe(12);
    expect(derive({ leaves: [onLeave('09:00', '09:10')], sightings: [seen('09:20')] }).lateMinutes).toBe(10);
  });

  it('is none for who was said to have come on time', () => {
    expect(derive({ sightings: [seen('09:12')], marks: [marked('present')] }).lateMinutes).toBe(0);
  });

  it('is what the mark says of who came when', () => {
    expect(derive({ marks: [marked('late', { arrivedAt: at('09:20') })] }).lateMinutes).toBe(20);
  });
});
