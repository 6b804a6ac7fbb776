import type { FiveLandmarks, Point } from '@mien/biometrics';
import type { AlignmentTemplate } from '../pack.js';
import { DLIB_MEAN_FACE, type MeshAnchor } from './dlib-mean-face.js';

/** Where a face lands on a square chip of `side` pixels; points as in `Point`, from the corner of the chip. */
export interface ChipTemplate {
  readonly side: number;
  readonly landmarks: FiveLandmarks;
  /** Align by these instead of the five landmarks. */
  readonly meshAnchors?: readonly MeshAnchor[];
}

/** Published templates count from the middle of the first pixel, `Point` from its corner. */
const fromPixelIndex = (x: number, y: number): Point => ({ x: x + 0.5, y: y + 0.5 });

export const ALIGNMENT_TEMPLATES: Readonly<Record<AlignmentTemplate, ChipTemplate>> = {
  /** @see Deng et al., "ArcFace", CVPR 2019; the reference points of its published code. */
  'arcface-112': {
    side: 112,
    landmarks: {
      leftEye: fromPixelIndex(38.2946, 51.6963),
      rightEye: fromPixelIndex(73.5318, 51.5014),
      nose: fromPixelIndex(56.0252, 71.7366),
      leftMouth: fromPixelIndex(41.5493, 92.3655),
      rightMouth: fromPixelIndex(70.7299, 92.2041),
    },
  },
  /**
   * The chip of dlib's face recognition: 150 pixels, a quarter of padding. Eye centers, nose tip and mouth corners
   * are means of the points of dlib's 51-point mean face.
   */
  'dlib-150': {
    side: 150,
    landmarks: {
      leftEye: fromPixelIndex(47.4152, 46.1947),
      rightEye: fromPixelIndex(100.6101, 46.1947),
      nose: fromPixelIndex(74.0127, 76.5625),
      leftMouth: fromPixelIndex(52.2264, 103.2512),
      rightMouth: fromPixelIndex(95.7989, 103.2512),
    },
    meshAnchors: DLIB_MEAN_FACE,
  },
  /**
   * FaceNet's crop: MTCNN's box with 16 pixels around it in a 250-pixel picture, stretched to 160 × 160. The landmarks
   * are means over 257 pictures of LFW; a similarity cannot stretch, so it lies between the crop's width and height.
   *
   * @see Schroff et al., "FaceNet", CVPR 2015, and the alignment of its widely used open reimplementation.
   */
  'facenet-160': {
    side: 160,
    landmarks: {
      leftEye: { x: 55.0, y: 66.1 },
      rightEye: { x: 107.8, y: 66.1 },
      nose: { x: 81.9, y: 88.8 },
      leftMouth: { x: 60.1, y: 111.8 },
      rightMouth: { x: 105.5, y: 111.8 },
    },
  },
};
