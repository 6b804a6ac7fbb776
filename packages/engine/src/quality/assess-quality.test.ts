import { checkerImage, flatImage } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import type { FaceGeometry } from '../face-analysis.js';
import type { RgbImage } from '../image.js';
import { assessQuality } from './assess-quality.js';
import { findUnusable } from './find-unusable.js';

const picture = { width: 640, height: 480 };

interface Scene {
  readonly chip?: RgbImage;
  readonly interEyePx?: number;
  readonly yawDeg?: number;
  readonly eyes?: FaceGeometry['eyes'];
  readonly meshConfidence?: number;
  readonly shiftX?: number;
}

/** A sharp, well lit, frontal face in the middle of a picture, but for what the scene changes. */
function report(scene: Scene = {}) {
  const {
    chip = checkerImage(112, 112, 7),
    interEyePx = 60,
    yawDeg = 0,
    meshConfidence = 1,
    shiftX = 200,
  } = scene;
  const at = (x: number, y: number) => ({ x, y });
  return assessQuality(
    {
      chip,
      toPicture: { a: 1, b: 0, tx: shiftX, c: 0, d: 1, ty: 100 },
      landmarks: {
        leftEye: at(300, 200),
        rightEye: at(300 + interEyePx, 200),
        nose: at(330, 230),
        leftMouth: at(310, 260),
        rightMouth: at(350, 260),
      },
      geometry: {
        pose: { yawDeg, pitchDeg: 0, rollDeg: 0 },
        meshConfidence,
        ...(scene.eyes && { eyes: scene.eyes }),
      },
    },
    picture,
  );
}

it('has nothing to say against a good face', () => {
  const { score, advice } = report();
  expect(score).toBe(1);
  expect(advice).toBeUndefined();
});

it.each([
  { fault: 'small', scene: { interEyePx: 10 }, advice: 'face-too-small' },
  { fault: 'half outside', scene: { shiftX: -70 }, advice: 'face-cut-off' },
  { fault: 'covered', scene: { meshConfidence: 0.2 }, advice: 'face-covered' },
  { fault: 'turned to the left', scene: { yawDeg: -55 }, advice: 'face-turned-away' },
  { fault: 'dark', scene: { chip: flatImage(112, 112, [6, 6, 6]) }, advice: 'too-dark' },
  { fault: 'washed out', scene: { chip: flatImage(112, 112, [252, 252, 252]) }, advice: 'too-bright' },
  {
    fault: 'without contrast',
    scene: { chip: flatImage(112, 112, [120, 120, 120]) },
    advice: 'low-contrast',
  },
  { fault: 'asleep', scene: { eyes: { left: 0.05, right: 0.06 } }, advice: 'eyes-closed' },
] as const)('tells a person whose face is $fault so', ({ scene, advice }) => {
  expect(report(scene)).toMatchObject({ advice });
  expect(report(scene).score).toBeLessThan(0.7);
});

it('tells the person one thing at a time, the first that matters', () => {
  expect(report({ interEyePx: 10, yawDeg: 70, eyes: { left: 0, right: 0 } }).advice).toBe('face-too-small');
});

it('is only as good as the worst measure', () => {
  const turned = report({ yawDeg: 40 }).score;
  expect(turned).toBeLessThan(1);
  expect(report({ yawDeg: 40, interEyePx: 6 }).score).toBeLessThan(turned);
});

describe('eyes', () => {
  it('are not judged when nobody measured them', () => {
    expect(report()).not.toHaveProperty('eyeOpenness');
  });

  it('are judged by the one nearer to the camera', () => {
    expect(report({ yawDeg: 20, eyes: { left: 0.3, right: 0.05 } }).eyeOpenness).toBe(0.3);
    expect(report({ yawDeg: -20, eyes: { left: 0.3, right: 0.05 } }).eyeOpenness).toBe(0.05);
  });
});

describe('a face from which nothing can be learned', () => {
  it('has too few pixels or is none', () => {
    expect(findUnusable(report({ interEyePx: 3.5 }))).toBe('face-too-small');
    expect(findUnusable(report({ meshConfidence: 0.02 }))).toBe('face-covered');
  });

  it('is not one that is merely bad', () => {
    expect(findUnusable(report({ yawDeg: 70, chip: flatImage(112, 112, [6, 6, 6]) }))).toBeUndefined();
  });
});
