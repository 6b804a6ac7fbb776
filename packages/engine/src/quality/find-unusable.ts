import type { RejectReason } from '@mien/biometrics';
import type { QualityReport } from '../face-analysis.js';
import { QUALITY_RAMPS } from './quality-ramps.js';

/**
 * Why nothing can be learned from this face at all, if so: it has too few pixels, or the mesh found no face in it.
 * Every other fault leaves an embedding that is worth comparing.
 *
 * @param minEyeDistancePx Fewer pixels between the eyes are too few for this caller.
 */
export function findUnusable(quality: QualityReport, minEyeDistancePx = 0): RejectReason | undefined {
  const { useless } = QUALITY_RAMPS.interEyeDistancePx;
  if (quality.interEyeDistancePx <= useless || quality.interEyeDistancePx < minEyeDistancePx) {
    return 'face-too-small';
  }
  if (quality.visibility <= QUALITY_RAMPS.visibility.useless) return 'face-covered';
  return undefined;
}
