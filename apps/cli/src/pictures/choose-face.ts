import type { Embedding, RejectReason } from '@mien/biometrics';
import type { FaceAnalysis, PictureAnalysis } from '@mien/engine';

/** A face that can be compared. */
export interface ChosenFace {
  readonly face: FaceAnalysis;
  readonly embedding: Embedding;
  /** How many other faces the picture holds. */
  readonly others: number;
}

/** Take the largest face of a picture, or say why there is none to compare. */
export function chooseLargestFace(analysis: PictureAnalysis): ChosenFace | { readonly reason: RejectReason } {
  const [face] = analysis.faces;
  if (face === undefined) return { reason: 'no-face' };
  if (face.embedding === undefined) return { reason: face.rejection?.reason ?? 'no-face' };
  return { face, embedding: face.embedding, others: analysis.faces.length - 1 };
}
