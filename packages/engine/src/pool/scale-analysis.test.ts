import { expect, it } from 'vitest';
import type { PictureAnalysis } from '../face-analysis.js';
import { scaleAnalysis } from './scale-analysis.js';

const pose = { yawDeg: 5, pitchDeg: -3, rollDeg: 1 };
const analysis: PictureAnalysis = {
  width: 100,
  height: 50,
  stageMs: { detect: 7 },
  faces: [
    {
      box: { x: 1, y: 2, width: 3, height: 4 },
      detectionScore: 0.9,
      landmarks: {
        leftEye: { x: 1, y: 2 },
        rightEye: { x: 3, y: 4 },
        nose: { x: 5, y: 6 },
        leftMouth: { x: 7, y: 8 },
        rightMouth: { x: 9, y: 10 },
      },
      geometry: {
        mesh: Float32Array.of(1, 2, -3),
        meshConfidence: 0.8,
        pose,
        mouthOpenness: 0.1,
        iris: {
          leftCenter: { x: 1, y: 1 },
          rightCenter: { x: 2, y: 2 },
          leftDiameterPx: 3,
          rightDiameterPx: 4,
          distanceMm: 500,
        },
      },
      quality: {
        score: 0.7,
        interEyeDistancePx: 30,
        sharpness: 100,
        luma: 120,
        contrast: 40,
        pose,
        insidePicture: 1,
        visibility: 0.8,
      },
    },
    { box: { x: 0, y: 0, width: 1, height: 1 }, detectionScore: 0.5 },
  ],
};

it('moves and lengthens what is measured in pixels and leaves the rest', () => {
  const scaled = scaleAnalysis(analysis, { width: 300, height: 151 });
  const [face, other] = scaled.faces;
  expect(scaled).toMatchObject({ width: 300, height: 151, stageMs: { detect: 7 } });
  expect(face!.box).toEqual({ x: 3, y: 6, width: 9, height: 12 });
  expect(face!.landmarks!.rightMouth).toEqual({ x: 27, y: 30 });
  expect(face!.geometry).toMatchObject({ mesh: Float32Array.of(3, 6, -9), pose, mouthOpenness: 0.1 });
  expect(face!.geometry!.iris).toEqual({
    leftCenter: { x: 3, y: 3 },
    rightCenter: { x: 6, y: 6 },
    leftDiameterPx: 9,
    rightDiameterPx: 12,
    distanceMm: 500,
  });
  expect(face!.quality).toEqual({ ...analysis.faces[0]!.quality, interEyeDistancePx: 90 });
  expect(other).toEqual({ box: { x: 0, y: 0, width: 3, height: 3 }, detectionScore: 0.5 });
});

it('measures the factor on the longer side, which rounding spoils least', () => {
  const upright = { ...analysis, width: 50, height: 100 };
  expect(scaleAnalysis(upright, { width: 149, height: 300 }).faces[1]!.box.width).toBe(3);
});

it('leaves an analysis of the original as it is', () => {
  expect(scaleAnalysis(analysis, analysis)).toBe(analysis);
});
