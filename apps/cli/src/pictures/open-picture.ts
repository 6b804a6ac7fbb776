import { readFile } from 'node:fs/promises';
import type { RgbImage } from '@mien/engine';
import { decodePicture } from '@mien/engine/node';
import sharp, { type Sharp } from 'sharp';
import { PictureChangedError } from '../errors.js';

/** No picture within the decoder's other limits has a longer side, so every pixel is kept. */
const WHOLE_SIDE_PX = 100_000;

/**
 * Read a picture that was analyzed before once more, upright and in full size, for drawing and cropping.
 *
 * @throws {PictureChangedError} if it cannot be decoded any more.
 */
export async function openPicture(path: string): Promise<RgbImage> {
  const decoded = await decodePicture(await readFile(path), { workingSidePx: WHOLE_SIDE_PX });
  if (decoded.kind === 'reject') throw new PictureChangedError(path);
  return decoded.value;
}

/** Pixels as the start of a `sharp` chain. */
export const sharpOf = ({ data, width, height }: RgbImage): Sharp =>
  sharp(data, { raw: { width, height, channels: 3 } });
