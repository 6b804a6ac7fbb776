import type { FiveLandmarks, Point } from '@mien/biometrics';
import type { RgbImage } from '../image.js';
import type { AlignmentTemplate } from '../pack.js';
import { type Affine, invertAffine, similarityFromPoints } from '../pixels/affine.js';
import { warpToRgb } from '../pixels/warp.js';
import { ALIGNMENT_TEMPLATES } from './templates.js';

/** A face cut out of its picture, the landmarks where the template wants them. */
export interface AlignedFace {
  readonly chip: RgbImage;
  /** Takes points of the chip to points of the picture. */
  readonly toPicture: Affine;
}

/**
 * Cut a face out by the similarity that brings its five landmarks closest to the template's. What lies outside the
 * picture is black.
 *
 * @throws {DegenerateMapError} if the landmarks coincide.
 */
export function alignFace(
  image: RgbImage,
  landmarks: FiveLandmarks,
  template: AlignmentTemplate,
): AlignedFace {
  const { side, landmarks: target } = ALIGNMENT_TEMPLATES[template];
  const toPicture = invertAffine(similarityFromPoints(pointsOf(landmarks), pointsOf(target)));
  return { chip: warpToRgb(image, toPicture, { width: side, height: side }, 0), toPicture };
}

const pointsOf = (five: FiveLandmarks): readonly Point[] => [
  five.leftEye,
  five.rightEye,
  five.nose,
  five.leftMouth,
  five.rightMouth,
];
