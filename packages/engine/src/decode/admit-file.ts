import { reject, type StageResult } from '../stage.js';
import type { DecodeLimits } from './decode-limits.js';
import type { PictureHeader } from './picture-header.js';
import { readPictureHeader } from './read-picture-header.js';

/**
 * Hold a file to the limits by what its header claims, before a pixel is decoded.
 *
 * @param bytes The whole file. Not modified.
 */
export function admitFile(
  bytes: Uint8Array,
  limits: Pick<DecodeLimits, 'maxBytes' | 'maxPixels' | 'maxPixelsAtOnce' | 'minSidePx'>,
): StageResult<PictureHeader> {
  if (bytes.byteLength === 0) return reject('decode', 'file-empty');
  if (bytes.byteLength > limits.maxBytes) return reject('decode', 'file-too-large');

  const claimed = readPictureHeader(bytes);
  if (claimed.kind === 'reject') return claimed;
  const { width, height, isDecodedWhole } = claimed.value;
  const maxPixels = isDecodedWhole ? Math.min(limits.maxPixels, limits.maxPixelsAtOnce) : limits.maxPixels;
  if (Math.min(width, height) < limits.minSidePx) return reject('decode', 'picture-too-small');
  if (width * height > maxPixels) return reject('decode', 'picture-too-many-pixels');
  return claimed;
}
