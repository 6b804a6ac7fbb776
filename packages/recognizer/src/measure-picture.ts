import type { AnalysisRequest, FaceAnalysis } from '@mien/engine';
import { describeMotion } from '@mien/liveness';
import type { Packs } from './packs.js';
import type { MeasuredFace, MeasuringRequest, PictureMeasurement } from './recognizer.js';

/** Pixels between the eyes from which a face is compared at all, and from which it may be named: see docs/decisions/0033-class-photos.md. */
const COMPARED_FROM_PX = 7;
const NAMED_FROM_PX = 10;
/** Faces of one group picture that are compared, largest first. */
const MAX_GROUP = 150;

/** Stages each purpose needs; every other one would only cost time. */
const REQUESTS: Readonly<Record<MeasuringRequest['purpose'], AnalysisRequest>> = {
  enrollment: {},
  recognition: { iris: false },
  detection: { embed: false },
  liveness: { smallFaces: false, maxFaces: 1 },
  group: { group: true, iris: false, pad: false, minEyeDistancePx: COMPARED_FROM_PX, maxFaces: MAX_GROUP },
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
  const { width, height, faces, reducedBy = 1 } = analysis.value;
  const seen = purpose === 'group' ? faces.filter(isFace) : faces;
  const measured = seen.map((face) => ({
    ...toMeasured(face),
    ...(purpose === 'group' && isSmall(face, reducedBy) && { isSmall: true as const }),
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

/** Of BlazeFace, the detector of the packs: what is no face stays below, small faces that the mesh cannot read are above. */
const SURE_WITHOUT_MESH = 0.75;

/** Among hundreds of tiles, what the detector doubts and the mesh takes for no face is none. */
const isFace = ({ rejection, detectionScore }: FaceAnalysis): boolean =>
  rejection?.reason !== 'face-covered' || detectionScore >= SURE_WITHOUT_MESH;

const isSmall = ({ quality }: FaceAnalysis, reducedBy: number): boolean =>
  quality !== undefined && quality.interEyeDistancePx < NAMED_FROM_PX * reducedBy;
