import type { QualityReport } from '@mien/engine';
import type { SeenFace, Sight } from '../sight.js';

interface FaceChange {
  /** Middle of the face, pixels of a 640 x 480 frame. */
  readonly x?: number;
  readonly y?: number;
  readonly height?: number;
  readonly yawDeg?: number;
  readonly pitchDeg?: number;
  readonly rollDeg?: number;
  readonly quality?: Partial<QualityReport>;
}

/** A well lit, still, frontal face in the middle of the frame, but for what the change says. */
export function aFace(change: FaceChange = {}): SeenFace {
  const { x = 320, y = 240, height = 200, yawDeg = 0, pitchDeg = 0, rollDeg = 0 } = change;
  const width = height * 0.8;
  return {
    box: { x: x - width / 2, y: y - height / 2, width, height },
    quality: {
      score: 0.9,
      interEyeDistancePx: 80,
      sharpness: 60,
      luma: 120,
      contrast: 40,
      pose: { yawDeg, pitchDeg, rollDeg },
      eyeOpenness: 0.28,
      insidePicture: 1,
      visibility: 0.99,
      ...change.quality,
    },
  };
}

/** A frame with these faces. */
export const aSight = (...faces: readonly SeenFace[]): Sight => ({ width: 640, height: 480, faces });
