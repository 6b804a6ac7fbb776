import type { FiveLandmarks } from '@mien/biometrics';
import type { EyeOpenness, FaceGeometry, HeadPose, QualityReport } from '../face-analysis.js';
import type { RgbImage } from '../image.js';
import type { Affine } from '../pixels/affine.js';
import { insidePicture } from './inside-picture.js';
import { type ChipArea, measureLuma } from './luma-kernels.js';
import { ADVICE_BELOW, QUALITY_RAMPS, type QualityMeasure, rampScore } from './quality-ramps.js';

/** The face from brows to chin on an `arcface-112` chip, without hair and background. */
const FACE_AREA: ChipArea = { left: 18, top: 24, right: 94, bottom: 104 };

/** A face as the stages before have found it. */
export interface FaceToAssess {
  /** Aligned by `arcface-112`. */
  readonly chip: RgbImage;
  /** Takes points of the chip to points of the picture. */
  readonly toPicture: Affine;
  readonly landmarks: FiveLandmarks;
  readonly geometry: Pick<FaceGeometry, 'pose' | 'eyes' | 'meshConfidence'>;
}

/**
 * How useful a face is for recognition. Only measures; whether it is good enough is the caller's decision.
 *
 * The score is the lowest of the measures' own, because one spoiled property spoils a comparison, and the advice
 * names the first that is low.
 */
export function assessQuality(
  face: FaceToAssess,
  picture: { readonly width: number; readonly height: number },
): QualityReport {
  const { leftEye, rightEye } = face.landmarks;
  const { pose, eyes, meshConfidence } = face.geometry;
  const luma = measureLuma(face.chip, FACE_AREA);
  const measures = {
    interEyeDistancePx: Math.hypot(rightEye.x - leftEye.x, rightEye.y - leftEye.y),
    sharpness: luma.sharpness,
    luma: luma.mean,
    contrast: luma.deviation,
    pose,
    insidePicture: insidePicture(face.toPicture, FACE_AREA, picture),
    visibility: meshConfidence,
    ...(eyes && { eyeOpenness: nearerEye(eyes, pose) }),
  };
  return { ...measures, ...judge(measures) };
}

/** Turning to the right of the picture brings the left eye nearer. */
const nearerEye = (eyes: EyeOpenness, pose: HeadPose): number => (pose.yawDeg > 0 ? eyes.left : eyes.right);

function judge(
  measures: Omit<QualityReport, 'score' | 'advice' | 'weakness'>,
): Pick<QualityReport, 'score' | 'advice' | 'weakness'> {
  const values: Record<QualityMeasure, number | undefined> = {
    interEyeDistancePx: measures.interEyeDistancePx,
    insidePicture: measures.insidePicture,
    visibility: measures.visibility,
    yawDeg: Math.abs(measures.pose.yawDeg),
    pitchDeg: Math.abs(measures.pose.pitchDeg),
    darkLuma: measures.luma,
    brightLuma: measures.luma,
    contrast: measures.contrast,
    sharpness: measures.sharpness,
    eyeOpenness: measures.eyeOpenness,
  };
  let score = 1;
  let advice: QualityReport['advice'];
  let weakness: QualityReport['weakness'];
  for (const [measure, ramp] of Object.entries(QUALITY_RAMPS)) {
    const value = values[measure as QualityMeasure];
    if (value === undefined) continue;
    const own = rampScore(ramp, value);
    if (own < ADVICE_BELOW) advice ??= ramp.advice;
    if (own < score) weakness = ramp.advice;
    score = Math.min(score, own);
  }
  return { score, ...(advice && { advice }), ...(weakness && { weakness }) };
}
