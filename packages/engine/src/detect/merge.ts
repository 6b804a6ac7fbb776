import { type FaceBox, intersectionOverUnion } from '@mien/biometrics';
import type { DetectedFace } from './detected-face.js';

/** Whether two boxes see one face: they overlap, or the smaller lies mostly inside the larger, as a part of a face does. */
export const isSameFace = (a: FaceBox, b: FaceBox): boolean => overlaps(a, b, 0.35, 0.6);

/**
 * The same among tiles of several scales, whose boxes for one face differ more. Faces of two people, one behind the
 * other, overlap less than this.
 */
export const isSharedFace = (a: FaceBox, b: FaceBox): boolean => overlaps(a, b, 0.28, 0.5);

function overlaps(a: FaceBox, b: FaceBox, minShared: number, minCovered: number): boolean {
  if (intersectionOverUnion(a, b) > minShared) return true;
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return false;
  return width * height > minCovered * Math.min(a.width * a.height, b.width * b.height);
}

/**
 * Add to `kept` every found face that it does not hold yet, best score first (non-maximum suppression).
 *
 * @param isSame Whether two boxes see one face.
 * @returns A new list; `kept` comes first and stays whole.
 */
export function addNewFaces(
  kept: readonly DetectedFace[],
  found: readonly DetectedFace[],
  isSame: (a: FaceBox, b: FaceBox) => boolean = isSameFace,
): DetectedFace[] {
  const faces = [...kept];
  for (const face of found.toSorted((a, b) => b.score - a.score)) {
    if (!faces.some((other) => isSame(other.box, face.box))) faces.push(face);
  }
  return faces;
}

const areaOf = ({ box }: DetectedFace): number => box.width * box.height;

export const largestFirst = (faces: readonly DetectedFace[]): DetectedFace[] =>
  faces.toSorted((a, b) => areaOf(b) - areaOf(a));
