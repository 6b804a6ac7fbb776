import type { FaceAnalysis } from '@mien/engine';
import type { PictureOutcome } from '../pictures/analyze-pictures.js';
import { faceJson } from './face-json.js';

/**
 * One picture of a list as JSON: `faces`, or `rejection` with its reason, or `problem` with a sentence.
 *
 * @param extra Further fields of a face.
 */
export function pictureJson(
  picture: PictureOutcome,
  extra: (face: FaceAnalysis, index: number) => object,
  options: { readonly embedding: boolean } = { embedding: false },
): object {
  const { path } = picture;
  if (picture.kind === 'rejected') return { path, rejection: picture.reason };
  if (picture.kind === 'unreadable') return { path, problem: picture.message };
  const { width, height } = picture.analysis;
  const faces = picture.analysis.faces.map((face, index) => ({
    ...faceJson(face, options),
    ...extra(face, index),
  }));
  return { path, width, height, faces };
}
