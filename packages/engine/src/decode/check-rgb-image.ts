import { AppError } from '@mien/biometrics';
import type { RgbImage } from '../image.js';
import { pass, reject, type StageResult } from '../stage.js';
import { DEFAULT_DECODE_LIMITS, type DecodeLimits } from './decode-limits.js';

/** An `RgbImage` whose bytes do not fit its width and height: a mistake of the caller, not of the picture. */
export class InvalidImageError extends AppError {
  readonly code = 'image.invalid';
  readonly category = 'invalid';

  constructor({ width, height, data }: RgbImage) {
    super('The bytes of the image do not fit its size; three bytes a pixel are expected.', {
      details: { width, height, bytes: data.length },
    });
  }
}

/**
 * Hold pixels that were decoded elsewhere to the same limits of size as files.
 *
 * @throws {InvalidImageError} if width, height and bytes contradict each other.
 */
export function checkRgbImage(image: RgbImage, limits: Partial<DecodeLimits> = {}): StageResult<RgbImage> {
  const { width, height, data } = image;
  const { minSidePx, maxPixels } = { ...DEFAULT_DECODE_LIMITS, ...limits };
  const isWhole = Number.isInteger(width) && Number.isInteger(height) && width >= 0 && height >= 0;
  if (!isWhole || data.length !== width * height * 3) throw new InvalidImageError(image);
  if (Math.min(width, height) < minSidePx) return reject('decode', 'picture-too-small');
  if (width * height > maxPixels) return reject('decode', 'picture-too-many-pixels');
  return pass(image);
}
