import { expect, it } from 'vitest';
import type { DetectedFace } from './detected-face.js';
import { addNewFaces, isSameFace, isSharedFace, largestFirst } from './merge.js';

const face = (x: number, y: number, side: number, score = 0.9): DetectedFace => ({
  box: { x, y, width: side, height: side },
  score,
});

it('keeps the best of the boxes that overlap on one face', () => {
  const best = face(102, 101, 50, 0.99);
  const other = face(300, 100, 50, 0.8);
  expect(addNewFaces([], [face(100, 100, 50, 0.9), best, other, face(104, 96, 52, 0.7)])).toEqual([
    best,
    other,
  ]);
});

it('drops a part of a face that is known already, even with a better score', () => {
  const whole = face(100, 100, 100, 0.8);
  expect(addNewFaces([whole], [face(110, 150, 45, 0.99)])).toEqual([whole]);
});

it('keeps two people whose boxes only touch', () => {
  expect(addNewFaces([], [face(100, 100, 50), face(140, 105, 50)])).toHaveLength(2);
  expect(isSameFace(face(0, 0, 10).box, face(10, 0, 10).box)).toBe(false);
});

it('orders by size', () => {
  expect(
    largestFirst([face(0, 0, 10), face(50, 0, 30), face(90, 0, 20)]).map(({ box }) => box.width),
  ).toEqual([30, 20, 10]);
});

it('takes boxes of several scales for one face that lie less well on each other', () => {
  const whole = { x: 1491, y: 268, width: 146, height: 146 };
  const fromTile = { x: 1554, y: 305, width: 126, height: 126 };
  expect(isSameFace(whole, fromTile)).toBe(false);
  expect(isSharedFace(whole, fromTile)).toBe(true);
});

it('keeps somebody who is half hidden behind somebody else apart', () => {
  expect(
    isSharedFace({ x: 0, y: 0, width: 100, height: 100 }, { x: 30, y: -65, width: 90, height: 90 }),
  ).toBe(false);
});
