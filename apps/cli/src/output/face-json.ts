import type { FaceAnalysis } from '@mien/engine';

/**
 * A face as JSON: plain numbers, no mesh, and the embedding only when asked for.
 *
 * Fields of stages that did not run are absent.
 */
export function faceJson(face: FaceAnalysis, options: { readonly embedding: boolean }) {
  const { box, detectionScore, landmarks, geometry, quality, pad, rejection } = face;
  return {
    box,
    detectionScore,
    landmarks,
    ...(geometry && {
      geometry: {
        pose: geometry.pose,
        eyes: geometry.eyes,
        mouthOpenness: geometry.mouthOpenness,
        ...(geometry.iris && { iris: geometry.iris }),
      },
    }),
    ...(quality && { quality }),
    ...(pad && { pad }),
    ...(rejection && { rejection }),
    ...(options.embedding &&
      face.embedding && { embedderId: face.embedderId, embedding: Array.from(face.embedding) }),
  };
}
