import type { FaceBox, FiveLandmarks, Point } from '@mien/biometrics';
import type {
  FaceAnalysis,
  FaceGeometry,
  IrisMeasure,
  PictureAnalysis,
  QualityReport,
} from '../face-analysis.js';

/**
 * Say what was found in a reduced picture in pixels of the picture it was reduced from: places and lengths grow,
 * scores, angles, ratios and millimetres stay.
 *
 * @param original Size of the upright original, of the same proportions up to rounding.
 */
export function scaleAnalysis(
  analysis: PictureAnalysis,
  original: { readonly width: number; readonly height: number },
): PictureAnalysis {
  const isWide = original.width >= original.height;
  const factor = isWide ? original.width / analysis.width : original.height / analysis.height;
  if (factor === 1) return analysis;
  return {
    ...analysis,
    width: original.width,
    height: original.height,
    reducedBy: factor,
    faces: analysis.faces.map((face) => scaleFace(face, factor)),
  };
}

const scaleFace = (face: FaceAnalysis, factor: number): FaceAnalysis => ({
  ...face,
  box: scaleBox(face.box, factor),
  ...(face.landmarks && { landmarks: scaleLandmarks(face.landmarks, factor) }),
  ...(face.geometry && { geometry: scaleGeometry(face.geometry, factor) }),
  ...(face.quality && { quality: scaleQuality(face.quality, factor) }),
});

const scalePoint = ({ x, y }: Point, factor: number): Point => ({ x: x * factor, y: y * factor });

/** A box in pixels of a picture of another size. */
export const scaleBox = ({ x, y, width, height }: FaceBox, factor: number): FaceBox => ({
  x: x * factor,
  y: y * factor,
  width: width * factor,
  height: height * factor,
});

const scaleLandmarks = (landmarks: FiveLandmarks, factor: number): FiveLandmarks => ({
  leftEye: scalePoint(landmarks.leftEye, factor),
  rightEye: scalePoint(landmarks.rightEye, factor),
  nose: scalePoint(landmarks.nose, factor),
  leftMouth: scalePoint(landmarks.leftMouth, factor),
  rightMouth: scalePoint(landmarks.rightMouth, factor),
});

const scaleGeometry = (geometry: FaceGeometry, factor: number): FaceGeometry => ({
  ...geometry,
  mesh: geometry.mesh.map((value) => value * factor),
  ...(geometry.iris && { iris: scaleIris(geometry.iris, factor) }),
});

const scaleIris = (iris: IrisMeasure, factor: number): IrisMeasure => ({
  ...iris,
  leftCenter: scalePoint(iris.leftCenter, factor),
  rightCenter: scalePoint(iris.rightCenter, factor),
  leftDiameterPx: iris.leftDiameterPx * factor,
  rightDiameterPx: iris.rightDiameterPx * factor,
});

const scaleQuality = (quality: QualityReport, factor: number): QualityReport => ({
  ...quality,
  interEyeDistancePx: quality.interEyeDistancePx * factor,
});
