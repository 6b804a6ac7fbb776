import type { FaceReport } from '@mien/contracts';
import type { MeasuredFace } from '@mien/recognizer';
import type { Disclosure } from '../domain/disclose.js';

/** A measured face as callers see it. */
export function reportFace(face: MeasuredFace, disclosure: Disclosure): FaceReport {
  const { box, detectionScore, quality, bonaFide, pose, advice, rejection } = face;
  const counsel = rejection ?? advice;
  return {
    box: { x: box.x, y: box.y, width: box.width, height: box.height },
    detectionScore,
    ...(quality !== undefined && { quality }),
    ...(bonaFide !== undefined && disclosure === 'full' && { bonaFide }),
    ...(pose && { pose: { ...pose } }),
    ...(counsel && { advice: counsel }),
  };
}
