import { describe, expect, it } from 'vitest';
import { type EntryTime, judgeTime } from './offline-time.js';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const NOW = Date.parse('2026-03-05T12:00:00Z');
const time: EntryTime = {
  takenAtMs: NOW - DAY,
  offsetThenMs: 0,
  offsetNowMs: 0,
  nowMs: NOW,
  openedAtMs: NOW - 20 * DAY,
  previousAtMs: undefined,
};

describe('the time of something noted without a connection', () => {
  it('is what the device says when its clock is right', () => {
    expect(judgeTime(time)).toEqual({ atMs: NOW - DAY, verdict: 'sound' });
  });

  it('is put right by how far the clock is off', () => {
    const slow = { ...time, offsetThenMs: 10 * MINUTE, offsetNowMs: 10 * MINUTE };
    expect(judgeTime(slow)).toEqual({ atMs: NOW - DAY + 10 * MINUTE, verdict: 'sound' });
  });

  it('is put right by what is known now when nothing was known then', () => {
    const unknown = { ...time, offsetThenMs: undefined, offsetNowMs: -MINUTE };
    expect(judgeTime(unknown)).toEqual({ atMs: NOW - DAY - MINUTE, verdict: 'sound' });
  });

  it('is believed of a clock that drifted a little, and is never in the future', () => {
    const drifted = { ...time, takenAtMs: NOW + MINUTE, offsetNowMs: -MINUTE };
    expect(judgeTime(drifted)).toEqual({ atMs: NOW, verdict: 'sound' });
  });

  it.each<[string, Partial<EntryTime>]>([
    ['of a clock that was turned meanwhile', { offsetNowMs: 3 * MINUTE }],
    ['from the future', { takenAtMs: NOW + 10 * MINUTE }],
    ['from before the device had its key', { takenAtMs: NOW - 21 * DAY }],
    ['before what was noted before it', { previousAtMs: NOW - DAY + MINUTE }],
  ])('is not believed %s', (_, change) => {
    expect(judgeTime({ ...time, ...change }).verdict).toBe('clock');
  });

  it('is too long ago after thirty days', () => {
    const old = { ...time, takenAtMs: NOW - 31 * DAY, openedAtMs: NOW - 40 * DAY };
    expect(judgeTime(old).verdict).toBe('too-old');
  });
});
