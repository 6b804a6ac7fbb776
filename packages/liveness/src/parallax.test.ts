import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baseline } from './baseline.js';
import { eyeSpan } from './face-points.js';
import { affineResidual, parallaxRatio } from './parallax.js';
import { lookOf, NEUTRAL } from './testing/scripted-person.js';

const neutral = lookOf(NEUTRAL, 0, { noisePx: 0 });
const baseline: Baseline = {
  yawDeg: 0,
  pitchDeg: 0,
  smile: neutral.smile,
  eyeSpan: eyeSpan(neutral.points),
  points: neutral.points,
};
const turned = (yawDeg: number, isFlat: boolean) => lookOf({ ...NEUTRAL, yawDeg }, 1, { isFlat, noisePx: 0 });

describe('parallax', () => {
  it('is nothing for a plane, however it is moved, scaled, turned and sheared', () => {
    const part = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(part, part, part, part, part, (a, b, c, d, shift) => {
        const mapped = neutral.points.map((_, index) => {
          const [x = 0, y = 0] = neutral.points.slice(index - (index % 3));
          return index % 3 === 0 ? a * x + b * y + 100 * shift : index % 3 === 1 ? c * x + d * y : 7;
        });
        expect(affineResidual(neutral.points, mapped)).toBeLessThan(1e-6);
      }),
    );
  });

  it('is what the pose predicts for a head', () => {
    for (const yawDeg of [-40, -20, 20, 40]) {
      const face = turned(yawDeg, false);
      expect(parallaxRatio(baseline, face.points, { yawDeg, pitchDeg: 0, rollDeg: 0 })).toBeCloseTo(1, 1);
    }
  });

  it('is missing in a flat picture that is said to be turned', () => {
    const face = turned(30, true);
    expect(parallaxRatio(baseline, face.points, { yawDeg: 30, pitchDeg: 0, rollDeg: 0 })).toBeLessThan(0.1);
  });

  it('is not told from a head that hardly turns', () => {
    const face = turned(2, false);
    expect(parallaxRatio(baseline, face.points, { yawDeg: 2, pitchDeg: 0, rollDeg: 0 })).toBeUndefined();
  });
});
