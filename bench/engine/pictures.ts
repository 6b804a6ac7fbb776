import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FaceBox } from '@mien/biometrics';
import sharp from 'sharp';

export interface BenchPicture {
  readonly name: string;
  readonly jpeg: Uint8Array;
}

const SAMPLES = [1, 2, 3, 4, 5, 6];
const CAMERA = { width: 640, height: 480 };
/** Side of the face as a part of the picture's height, as at a desk. */
const FACE_SHARE = 0.4;
const JPEG_QUALITY = 92;

const folder = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

/** The group photographs that come with face-api, as they are. */
export const groupPictures = (): Promise<readonly BenchPicture[]> =>
  Promise.all(
    SAMPLES.map(async (sample) => ({
      name: `sample${sample}`,
      jpeg: await readFile(join(folder, `sample${sample}.jpg`)),
    })),
  );

/** A web camera's view of one face of a picture: 640 × 480, the face at two fifths of the height. */
export async function cameraPicture(picture: BenchPicture, face: FaceBox): Promise<BenchPicture> {
  const height = Math.round(Math.max(face.width, face.height) / FACE_SHARE);
  const width = Math.round((height * CAMERA.width) / CAMERA.height);
  const left = Math.round(face.x + face.width / 2 - width / 2);
  const top = Math.round(face.y + face.height / 2 - height / 2);
  const { width: fullWidth, height: fullHeight } = await sharp(picture.jpeg).metadata();
  const margin = Math.max(0, -left, -top, left + width - fullWidth, top + height - fullHeight);
  const extended = await sharp(picture.jpeg)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, extendWith: 'copy' })
    .toBuffer();
  const jpeg = await sharp(extended)
    .extract({ left: left + margin, top: top + margin, width, height })
    .resize(CAMERA)
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer();
  return { name: `${picture.name} 640×480`, jpeg };
}
