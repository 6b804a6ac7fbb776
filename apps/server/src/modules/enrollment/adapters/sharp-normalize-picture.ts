import sharp from 'sharp';

/** Enough for every network there is, and for a person to look at. */
const MAX_SIDE_PX = 2048;
const QUALITY = 92;

/**
 * Make the picture that is kept: upright, at most 2048 pixels wide or high, JPEG, without place, time and device that
 * a camera writes into its files.
 */
export async function normalizePicture(bytes: Uint8Array): Promise<Uint8Array> {
  return sharp(bytes, { failOn: 'truncated' })
    .rotate()
    .resize({ width: MAX_SIDE_PX, height: MAX_SIDE_PX, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY })
    .toBuffer();
}
