import type { FiveLandmarks, Point } from '@mien/biometrics';
import { gradientImage } from '@mien/testkit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AlignmentTemplate } from '../pack.js';
import { type Affine, applyAffine } from '../pixels/affine.js';
import { DegenerateMapError } from '../pixels/errors.js';
import { loadPicture } from '../testing/load-picture.js';
import { alignFace, type LocatedFace } from './align-face.js';
import { ALIGNMENT_TEMPLATES } from './templates.js';

const TEMPLATES = Object.keys(ALIGNMENT_TEMPLATES) as AlignmentTemplate[];
const image = await loadPicture(gradientImage(511, 511));

const mapLandmarks = (five: FiveLandmarks, move: (point: Point) => Point): FiveLandmarks => ({
  leftEye: move(five.leftEye),
  rightEye: move(five.rightEye),
  nose: move(five.nose),
  leftMouth: move(five.leftMouth),
  rightMouth: move(five.rightMouth),
});

/** A face that lies on the template's own places, moved into the picture. */
function faceOf(template: AlignmentTemplate, move: (point: Point) => Point): LocatedFace {
  const { landmarks, meshAnchors = [] } = ALIGNMENT_TEMPLATES[template];
  const mesh = new Float32Array(468 * 3);
  for (const [index, x, y] of meshAnchors) {
    const moved = move({ x, y });
    mesh.set([moved.x, moved.y], 3 * index);
  }
  return { landmarks: mapLandmarks(landmarks, move), mesh };
}

const placement = fc
  .record({
    scale: fc.double({ min: 0.3, max: 4, noNaN: true }),
    turn: fc.double({ min: -3, max: 3, noNaN: true }),
    x: fc.double({ min: 0, max: 500, noNaN: true }),
    y: fc.double({ min: 0, max: 500, noNaN: true }),
  })
  .map(({ scale, turn, x, y }): Affine => {
    const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
    return { a: cos, b: -sin, tx: x, c: sin, d: cos, ty: y };
  });

it.each(TEMPLATES)('finds how a face lies in the picture, for %s', (template) => {
  fc.assert(
    fc.property(placement, (toPicture) => {
      const face = faceOf(template, (p) => applyAffine(toPicture, p));
      const found = alignFace(image, face, template);
      for (const corner of [
        { x: 0, y: 0 },
        { x: 100, y: 40 },
      ]) {
        const [wanted, got] = [applyAffine(toPicture, corner), applyAffine(found.toPicture, corner)];
        expect(got.x).toBeCloseTo(wanted.x, 2);
        expect(got.y).toBeCloseTo(wanted.y, 2);
      }
    }),
    { numRuns: 30 },
  );
});

it.each(TEMPLATES)('puts the pixels of the landmarks where %s wants them', (template) => {
  const { side, landmarks } = ALIGNMENT_TEMPLATES[template];
  const { chip } = alignFace(
    image,
    faceOf(template, ({ x, y }) => ({ x: 100 + 2 * x, y: 60 + 2 * y })),
    template,
  );
  expect([chip.width, chip.height]).toEqual([side, side]);
  const nose = (Math.floor(landmarks.nose.y) * side + Math.floor(landmarks.nose.x)) * 3;
  // Red and green of this picture tell the place: 255 levels over 511 pixels.
  expect(Math.abs(chip.data[nose]! - (100 + 2 * landmarks.nose.x) / 2)).toBeLessThanOrEqual(1.5);
  expect(Math.abs(chip.data[nose + 1]! - (60 + 2 * landmarks.nose.y) / 2)).toBeLessThanOrEqual(1.5);
});

it('shows black beyond the picture', () => {
  const { chip } = alignFace(
    image,
    faceOf('arcface-112', ({ x, y }) => ({ x: x - 60, y })),
    'arcface-112',
  );
  expect([...chip.data.subarray(0, 3)]).toEqual([0, 0, 0]);
});

it('refuses landmarks that coincide', () => {
  expect(() =>
    alignFace(
      image,
      faceOf('arcface-112', () => ({ x: 5, y: 5 })),
      'arcface-112',
    ),
  ).toThrow(DegenerateMapError);
});
