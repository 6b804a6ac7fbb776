import type { RejectReason } from '@mien/biometrics';
import type { QualityReport } from '../face-analysis.js';
import { QUALITY_RAMPS } from './quality-ramps.js';

/**
 * Why nothing can be learned from this face at all, if so: it has too few pixels, or the mesh found no face in it.
 * Every other fault leaves an embedding that is worth comparing.
 */
export function findUnusable(quality: QualityReport): RejectReason | undefined {
  if (quality.interEyeDistancePx <= QUALITY_RAMPS.interEyeDistancePx.useless) return 'face-too-small';
  if (quality.visibility <= QUALITY_RAMPS.visibility.useless) return 'face-covered';
  return undefined;
}
