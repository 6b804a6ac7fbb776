import { describe, expect, it } from 'vitest';
import { afterQuiet, nextDigest } from './when-to-send.js';

const BERLIN = 'Europe/Berlin';
const night = { from: '22:00', to: '07:00' };
const at = (text: string) => new Date(text);

describe('quiet hours', () => {
  it.each([
    ['in the evening', '2026-03-02T22:30:00+01:00', '2026-03-03T07:00:00+01:00'],
    ['after midnight', '2026-03-03T03:00:00+01:00', '2026-03-03T07:00:00+01:00'],
    ['at their beginning', '2026-03-02T22:00:00+01:00', '2026-03-03T07:00:00+01:00'],
    ['at their end', '2026-03-03T07:00:00+01:00', '2026-03-03T07:00:00+01:00'],
    ['by day', '2026-03-03T12:00:00+01:00', '2026-03-03T12:00:00+01:00'],
    ['in the night in which clocks go forward', '2026-03-28T23:00:00+01:00', '2026-03-29T07:00:00+02:00'],
    ['in the night in which clocks go back', '2026-10-24T23:00:00+02:00', '2026-10-25T07:00:00+01:00'],
  ])('%s', (_, now, then) => {
    expect(afterQuiet(at(now), night, BERLIN)).toEqual(at(then));
  });

  it('within a day, and in the zone of whoever has them', () => {
    const lunch = { from: '12:00', to: '13:00' };
    expect(afterQuiet(at('2026-03-02T12:10:00Z'), lunch, 'UTC')).toEqual(at('2026-03-02T13:00:00Z'));
    expect(afterQuiet(at('2026-03-02T12:10:00Z'), lunch, BERLIN)).toEqual(at('2026-03-02T12:10:00Z'));
    expect(afterQuiet(at('2026-03-02T12:10:00Z'), lunch, 'Asia/Kathmandu')).toEqual(
      at('2026-03-02T12:10:00Z'),
    );
  });

  it('without them, and with none of any length, nothing waits', () => {
    const now = at('2026-03-02T03:00:00Z');
    expect(afterQuiet(now, undefined, 'UTC')).toEqual(now);
    expect(afterQuiet(now, { from: '03:00', to: '03:00' }, 'UTC')).toEqual(now);
  });
});

describe('a digest', () => {
  const when = { digestAt: '07:00', digestDay: 5 };

  it.each([
    ['daily', 'later on the same day', '2026-03-02T06:59:00+01:00', '2026-03-02T07:00:00+01:00'],
    [
      'daily',
      'on the next day once its time is over',
      '2026-03-02T07:00:00+01:00',
      '2026-03-03T07:00:00+01:00',
    ],
    ['weekly', 'on its day', '2026-03-02T12:00:00+01:00', '2026-03-06T07:00:00+01:00'],
    [
      'weekly',
      'a week later once its time is over',
      '2026-03-06T07:30:00+01:00',
      '2026-03-13T07:00:00+01:00',
    ],
    ['daily', 'after clocks went forward', '2026-03-28T12:00:00+01:00', '2026-03-29T07:00:00+02:00'],
  ] as const)('that is %s comes %s', (pace, _, now, then) => {
    expect(nextDigest(at(now), when, pace, BERLIN)).toEqual(at(then));
  });
});
