import type { AnalysisRequest, FaceAnalysis } from '@mien/engine';
import { describeMotion } from '@mien/liveness';
import type { Packs } from './packs.js';
import type { MeasuredFace, MeasuringRequest, PictureMeasurement } from './recognizer.js';

/** Stages each purpose needs; every other one would only cost time. */
const REQUESTS: Readonly<Record<MeasuringRequest['purpose'], AnalysisRequest>> = {
  enrollment: {},
  recognition: { iris: false },
  detection: { embed: false },
  liveness: { smallFaces: false, maxFaces: 1 },
};

/** Analyze a picture and keep what callers may know: no mesh, no landmarks. */
export async function measurePicture(
  packs: Packs,
  { packId, picture, purpose, maxFaces }: MeasuringRequest,
  signal?: AbortSignal,
): Promise<PictureMeasurement> {
  const request = { ...REQUESTS[purpose], ...(maxFaces === undefined ? {} : { maxFaces }) };
  const analysis = await packs.analyze(packId, picture, request, signal ? { signal } : {});
  if (analysis.kind === 'reject') return { kind: 'unusable', reason: analysis.reason };
  const { width, height, faces } = analysis.value;
  const measured = faces.map((face) => ({
    ...toMeasured(face),
    ...(purpose === 'liveness' && face.geometry && { motion: describeMotion(face.geometry) }),
  }));
  return { kind: 'measured', width, height, faces: measured };
}

function toMeasured(face: FaceAnalysis): MeasuredFace {
  const { box, detectionScore, quality, pad, embedding, embedderId, rejection } = face;
  return {
    box,
    detectionScore,
    ...(quality && { quality: quality.score, pose: quality.pose }),
    ...(quality?.weakness && { weakness: quality.weakness }),
    ...(quality?.advice && { advice: quality.advice }),
    ...(pad && { bonaFide: pad.bonaFide, padId: pad.padId }),
    ...(embedding && { embedding }),
    ...(embedderId && { embedderId }),
    ...(rejection && { rejection: rejection.reason }),
  };
}
