import { expect, it } from 'vitest';
import { type CandidateFrame, keepBest } from './best-frames.js';

const frame = (quality: number, atMs: number): CandidateFrame => ({
  quality,
  atMs,
  picture: Uint8Array.of(Math.round(quality * 100)),
});

const kept = (frames: readonly CandidateFrame[]) =>
  frames
    .reduce<readonly CandidateFrame[]>(keepBest, [])
    .map(({ quality }) => quality)
    .sort();

it('keeps the three best frames of different moments', () => {
  expect(
    kept([frame(0.5, 0), frame(0.6, 1000), frame(0.7, 2000), frame(0.9, 3000), frame(0.2, 4000)]),
  ).toEqual([0.6, 0.7, 0.9]);
});

it('keeps one of a moment, the better one', () => {
  expect(kept([frame(0.5, 0), frame(0.8, 100), frame(0.7, 200)])).toEqual([0.8]);
});

it('says that nothing changed when a frame is hardly better', () => {
  const before = [frame(0.5, 0)];
  expect(keepBest(before, frame(0.51, 100))).toBe(before);
});
