import { expect, it } from 'vitest';
import { FRAME_LIMITS, type FrameMeter, meterFrame, newMeter } from './frame-limits.js';

const size = { width: 640, height: 480 };
const frame = (sequence: number, changes: object = {}) => ({ sequence, bytes: 40_000, size, ...changes });

const reasonOf = (meter: FrameMeter, facts: ReturnType<typeof frame>, nowMs = 0) => {
  const metered = meterFrame(meter, facts, nowMs);
  return metered.kind === 'refused' ? metered.reason : undefined;
};

it('takes frames as fast as agreed, and a burst of one second', () => {
  let meter = newMeter(0);
  const takenAt = (nowMs: number): number => {
    let taken = 0;
    for (;;) {
      const metered = meterFrame(meter, frame(meter.lastSequence + 1), nowMs);
      if (metered.kind === 'refused') return taken;
      meter = metered.meter;
      taken += 1;
    }
  };
  expect(takenAt(0)).toBe(FRAME_LIMITS.framesPerSecond);
  expect(takenAt(200)).toBe(3);
  expect(takenAt(100)).toBe(0);
  expect(takenAt(60_000)).toBe(FRAME_LIMITS.framesPerSecond);
});

it('refuses what is too large, no picture, old, or one too many', () => {
  const meter = { ...newMeter(0), lastSequence: 7 };
  expect(reasonOf(meter, frame(8, { bytes: FRAME_LIMITS.frameBytes + 1 }))).toBe('too-large');
  expect(reasonOf(meter, frame(8, { size: { width: 100, height: 5000 } }))).toBe('too-large');
  expect(reasonOf(meter, frame(8, { size: undefined }))).toBe('no-frame');
  expect(reasonOf(meter, frame(7))).toBe('out-of-order');
  expect(reasonOf({ ...meter, frames: FRAME_LIMITS.frames }, frame(8))).toBe('too-many');
  expect(reasonOf(meter, frame(8))).toBeUndefined();
});
