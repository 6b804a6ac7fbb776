import { type FaceBox, intersectionOverUnion } from '@mien/biometrics';
import type { DetectedFace } from './detected-face.js';

const MIN_SHARED = 0.35;
const MIN_COVERED = 0.6;

/** Whether two boxes see one face: they overlap, or the smaller lies mostly inside the larger, as a part of a face does. */
export function isSameFace(a: FaceBox, b: FaceBox): boolean {
  if (intersectionOverUnion(a, b) > MIN_SHARED) return true;
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return false;
  return width * height > MIN_COVERED * Math.min(a.width * a.height, b.width * b.height);
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
