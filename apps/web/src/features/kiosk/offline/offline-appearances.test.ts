import { describe, expect, it } from 'vitest';
import type { Sight } from '../../../shared/capture/sight.js';
import { type Following, followFaces, NOBODY } from './offline-appearances.js';

type Face = Sight['faces'][number];

const quality = {
  score: 0.9,
  interEyeDistancePx: 80,
  sharpness: 60,
  luma: 120,
  contrast: 40,
  pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
  insidePicture: 1,
  visibility: 0.95,
} as const;
const faceAt = (x: number, change: Partial<NonNullable<Face['quality']>> = {}): Face => ({
  box: { x, y: 100, width: 120, height: 150 },
  quality: { ...quality, ...change },
});

/** Look five times a second at what the scene shows; how often somebody was noted. */
function noted(seconds: number, scene: (second: number) => readonly Face[]): number {
  let following: Following = NOBODY;
  let count = 0;
  for (let step = 0; step <= seconds * 5; step += 1) {
    following = followFaces(following, { faces: scene(step / 5) }, step * 200);
    count += following.due.length;
  }
  return count;
}

describe('somebody before a camera without a connection', () => {
  it('is noted once, however long they stay', () => {
    expect(noted(20, () => [faceAt(200)])).toBe(1);
  });

  it('is noted once while they move about', () => {
    expect(noted(10, (second) => [faceAt(100 + 30 * second)])).toBe(1);
  });

  it('is noted again when they come back after they have gone', () => {
    expect(noted(12, (second) => (second > 4 && second < 8 ? [] : [faceAt(200)]))).toBe(2);
  });

  it('is noted once when a look misses them', () => {
    expect(noted(10, (second) => (Math.round(second * 5) % 7 === 0 ? [] : [faceAt(200)]))).toBe(1);
  });

  it('is not noted in passing', () => {
    expect(noted(4, (second) => (second < 0.5 ? [faceAt(200)] : []))).toBe(0);
  });

  it('is noted beside somebody else', () => {
    expect(noted(5, () => [faceAt(50), faceAt(400)])).toBe(2);
  });

  it.each([
    ['far away', { interEyeDistancePx: 20 }],
    ['in the dark', { luma: 20 }],
    ['blurred', { sharpness: 3 }],
    ['looking away', { pose: { yawDeg: 40, pitchDeg: 0, rollDeg: 0 } }],
    ['covered', { visibility: 0.4 }],
  ])('is not noted while they are %s', (_, change) => {
    expect(noted(5, () => [faceAt(200, change)])).toBe(0);
  });
});
