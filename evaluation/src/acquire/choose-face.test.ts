import type { FaceAnalysis } from '@mien/engine';
import { expect, it } from 'vitest';
import { chooseFace } from './choose-face.js';

const landmark = { x: 0, y: 0 };
const landmarks = {
  leftEye: landmark,
  rightEye: landmark,
  nose: landmark,
  leftMouth: landmark,
  rightMouth: landmark,
};
const face = (x: number, side: number) => ({
  box: { x, y: 100 - side / 2, width: side, height: side },
  detectionScore: 1,
  landmarks,
});
const picture = (...faces: FaceAnalysis[]) => ({ width: 200, height: 200, faces, stageMs: {} });

it('prefers the middle to a slightly larger face at the edge', () => {
  const middle = face(80, 40);
  expect(chooseFace(picture(face(0, 45), middle))).toBe(middle);
});
it('prefers a much larger face wherever it is', () => {
  const large = face(0, 120);
  expect(chooseFace(picture(large, face(90, 20)))).toBe(large);
});
it('does not take a bystander for a person whose face was rejected', () => {
  const rejected = {
    ...face(80, 60),
    rejection: { stage: 'quality' as const, reason: 'face-covered' as const },
  };
  const other = face(10, 40);
  expect(chooseFace(picture(rejected, other))).toBe(rejected);
});
it('finds none where there is none', () => {
  expect(chooseFace(picture())).toBeUndefined();
});
