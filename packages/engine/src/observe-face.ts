import { alignFace } from './align/align-face.js';
import type { DetectedFace } from './detect/detected-face.js';
import { createFaceDetector } from './detect/face-detector.js';
import type { AnalysisRequest, FaceAnalysis } from './face-analysis.js';
import { describeGeometry } from './landmarks/face-geometry.js';
import { createFaceMesher } from './landmarks/face-mesh.js';
import { fiveLandmarks } from './landmarks/five-landmarks.js';
import { createIrisLocator } from './landmarks/iris.js';
import { assumedFocalLengthPx } from './landmarks/iris-distance.js';
import type { NetworkDeps } from './network.js';
import type { Own } from './open-together.js';
import type { DetectorKind } from './pack.js';
import type { LoadedPicture } from './pixels/loaded-picture.js';
import { createPixelKernel } from './pixels/pixel-kernel.js';
import { assessQuality } from './quality/assess-quality.js';
import { findUnusable } from './quality/find-unusable.js';
import type { StageClock } from './stage-clock.js';

/** The chip that quality is measured on, whatever the embedder wants. */
export const QUALITY_TEMPLATE = 'arcface-112';

/** Open the stages that look at a face without recognizing it. */
export async function openObservation(
  { detector, ...deps }: NetworkDeps & { readonly detector: DetectorKind },
  own: Own,
) {
  return {
    kernel: await createPixelKernel(),
    detector: await own(createFaceDetector({ ...deps, kind: detector })),
    mesher: await own(createFaceMesher(deps)),
    irises: await own(createIrisLocator(deps)),
  };
}

export type Observation = Awaited<ReturnType<typeof openObservation>>;

export const describeDetection = ({ box, score }: DetectedFace): FaceAnalysis => ({
  box,
  detectionScore: score,
});

/** Where a face's points are, which way it looks and how useful it is, with the chip that was looked at. */
export async function observeFace(
  stages: Pick<Observation, 'mesher' | 'irises'>,
  picture: LoadedPicture,
  face: DetectedFace,
  request: Pick<AnalysisRequest, 'iris' | 'focalLengthPx' | 'minEyeDistancePx'>,
  clock: StageClock,
) {
  const mesh = await clock.time('landmarks', () => stages.mesher.locate(picture, face));
  const eyes =
    request.iris === false
      ? undefined
      : await clock.time('landmarks', () => stages.irises.locate(picture, mesh.points));
  const focalLengthPx = request.focalLengthPx ?? assumedFocalLengthPx(picture.width, picture.height);
  const geometry = describeGeometry(mesh, eyes, focalLengthPx);
  const landmarks = fiveLandmarks(mesh.points);
  const located = { landmarks, mesh: mesh.points };
  const aligned = await clock.time('align', () => alignFace(picture, located, QUALITY_TEMPLATE));
  const quality = await clock.time('quality', () =>
    assessQuality({ ...aligned, landmarks, geometry }, picture),
  );
  const reason = findUnusable(quality, request.minEyeDistancePx);
  const found: FaceAnalysis = {
    ...describeDetection(face),
    landmarks,
    geometry,
    quality,
    ...(reason && { rejection: { stage: 'quality', reason } }),
  };
  return { found, located, aligned };
}
