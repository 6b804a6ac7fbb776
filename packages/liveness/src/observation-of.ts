import type { Embedding, FaceBox, RejectReason } from '@mien/biometrics';
import type { FaceMotion, FrameObservation, ObservedPose } from './observation.js';

/** A face as a recognizer measures it for purpose `liveness`. */
export interface MeasuredLiveFace {
  readonly box: FaceBox;
  readonly pose?: ObservedPose;
  readonly motion?: FaceMotion;
  readonly bonaFide?: number;
  readonly padId?: string;
  readonly quality?: number;
  readonly advice?: RejectReason;
  readonly embedding?: Embedding;
}

/** Part of the largest face's width from which another face counts: people far behind do not. */
const RIVAL_SIZE = 0.5;

/** Put together what a frame and its faces say, largest face first. */
export function observationOf(
  frame: Omit<FrameObservation, 'faceCount' | 'face'>,
  faces: readonly MeasuredLiveFace[],
): FrameObservation {
  const [largest] = faces;
  if (!largest) return { ...frame, faceCount: 0 };
  const faceCount = faces.filter(({ box }) => box.width >= RIVAL_SIZE * largest.box.width).length;
  const { box, pose, motion, bonaFide, padId, quality, advice, embedding } = largest;
  if (!pose || !motion) return { ...frame, faceCount };
  const face = {
    ...motion,
    box,
    pose,
    ...(bonaFide !== undefined && { bonaFide }),
    ...(padId !== undefined && { padId }),
    ...(quality !== undefined && { quality }),
    ...(advice && { advice }),
    ...(embedding && { embedding }),
  };
  return { ...frame, faceCount, face };
}
