import type { FaceBox } from '@mien/biometrics';
import { openPicture, sharpOf } from '../pictures/open-picture.js';

const SHEET_PICTURE_PX = 1200;
const CROP_PX = 192;
/** Side of the square shown around a face, as a multiple of the longer side of its box. */
const CROP_SCALE = 1.5;

const dataAddress = (jpeg: Buffer) => `data:image/jpeg;base64,${jpeg.toString('base64')}`;

/** The largest square around the face that fits into the picture, whole pixels. */
export function cropSquare(
  box: FaceBox,
  picture: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const wanted = CROP_SCALE * Math.max(box.width, box.height);
  const side = Math.max(1, Math.floor(Math.min(wanted, picture.width, picture.height)));
  const start = (center: number, limit: number) =>
    Math.max(0, Math.min(limit - side, Math.round(center - side / 2)));
  return {
    left: start(box.x + box.width / 2, picture.width),
    top: start(box.y + box.height / 2, picture.height),
    width: side,
    height: side,
  };
}

/** One picture opened for the sheet: decoded once, cropped often. */
export interface SheetImages {
  readonly whole: string;
  crop(box: FaceBox): Promise<string>;
}

/** Make the small JPEGs of one picture. Upright, without metadata of the original. */
export async function openSheetImages(path: string): Promise<SheetImages> {
  const image = await openPicture(path);
  const limits = { width: SHEET_PICTURE_PX, height: SHEET_PICTURE_PX };
  const whole = await sharpOf(image)
    .resize({ ...limits, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer();
  return {
    whole: dataAddress(whole),
    crop: async (box) => {
      const jpeg = await sharpOf(image)
        .extract(cropSquare(box, image))
        .resize(CROP_PX, CROP_PX)
        .jpeg({ quality: 82 })
        .toBuffer();
      return dataAddress(jpeg);
    },
  };
}
