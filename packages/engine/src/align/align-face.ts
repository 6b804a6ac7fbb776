import type { FiveLandmarks, Point } from '@mien/biometrics';
import type { RgbImage } from '../image.js';
import type { AlignmentTemplate } from '../pack.js';
import { type Affine, invertAffine, similarityFromPoints } from '../pixels/affine.js';
import type { LoadedPicture } from '../pixels/loaded-picture.js';
import { ALIGNMENT_TEMPLATES } from './templates.js';

/** A face cut out of its picture, the landmarks where the template wants them. */
export interface AlignedFace {
  readonly chip: RgbImage;
  /** Takes points of the chip to points of the picture. */
  readonly toPicture: Affine;
}

/** What is known of where a face lies, in picture pixels. */
export interface LocatedFace {
  readonly landmarks: FiveLandmarks;
  /** Shape `[468 * 3]`. */
  readonly mesh: Float32Array;
}

/**
 * Cut a face out by the similarity that brings its landmarks, or the mesh points that the template names, closest to
 * the template's. What lies outside the picture is black.
 *
 * @throws {DegenerateMapError} if the points coincide.
 */
export function alignFace(
  picture: LoadedPicture,
  face: LocatedFace,
  template: AlignmentTemplate,
): AlignedFace {
  const { side, landmarks, meshAnchors } = ALIGNMENT_TEMPLATES[template];
  const toChip = meshAnchors
    ? similarityFromPoints(
        meshAnchors.map(([index]) => pointOf(face.mesh, index)),
        meshAnchors.map(([, x, y]) => ({ x, y })),
      )
    : similarityFromPoints(pointsOf(face.landmarks), pointsOf(landmarks));
  const toPicture = invertAffine(toChip);
  return { chip: picture.warpToRgb(toPicture, { width: side, height: side }, 0), toPicture };
}

const pointsOf = (five: FiveLandmarks): readonly Point[] => [
  five.leftEye,
  five.rightEye,
  five.nose,
  five.leftMouth,
  five.rightMouth,
];

const pointOf = (mesh: Float32Array, index: number): Point => ({
  x: mesh[3 * index] ?? Number.NaN,
  y: mesh[3 * index + 1] ?? Number.NaN,
});
