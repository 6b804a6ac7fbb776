import { type RgbImage, requireWholeImage } from '../image.js';
import { pass, reject, type StageResult } from '../stage.js';
import { DEFAULT_DECODE_LIMITS, type DecodeLimits } from './decode-limits.js';

/**
 * Hold pixels that were decoded elsewhere to the same limits of size as files.
 *
 * @throws {InvalidImageError} if width, height and bytes contradict each other.
 */
export function checkRgbImage(image: RgbImage, limits: Partial<DecodeLimits> = {}): StageResult<RgbImage> {
  const { width, height } = image;
  const { minSidePx, maxPixels } = { ...DEFAULT_DECODE_LIMITS, ...limits };
  requireWholeImage(image);
  if (Math.min(width, height) < minSidePx) return reject('decode', 'picture-too-small');
  if (width * height > maxPixels) return reject('decode', 'picture-too-many-pixels');
  return pass(image);
}
