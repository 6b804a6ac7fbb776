import { type SampleNumber, samplePicture } from '@mien/testkit';
import sharp from 'sharp';

/** A part of a sample photograph with one face in it. */
export interface SampleFace {
  readonly sample: SampleNumber;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Frontal and calm: the camera guide takes its picture by itself. */
export const FRONTAL: SampleFace = { sample: 5, left: 192, top: 843, width: 533, height: 400 };

/** Somebody else, turned a little. */
export const SOMEBODY_ELSE: SampleFace = { sample: 3, left: 428, top: 288, width: 527, height: 395 };

/** The face as ffmpeg's crop filter takes it. */
export const cropOf = ({ left, top, width, height }: SampleFace): string =>
  `${width}:${height}:${left}:${top}`;

/** The face as a file to upload. */
export async function pictureFile({ sample, ...part }: SampleFace, name = 'face.jpg') {
  const buffer = await sharp(samplePicture(sample)).extract(part).jpeg({ quality: 92 }).toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** A picture without any face. */
export const emptyWall = async () => ({
  name: 'wall.png',
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 400, height: 300, channels: 3, background: '#b8b0a0' } })
    .png()
    .toBuffer(),
});
