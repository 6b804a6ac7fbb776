import { readFile } from 'node:fs/promises';
import type { FaceBox } from '@mien/biometrics';
import type { FaceAnalyzer } from '@mien/engine';
import { analyzePicture } from '@mien/engine/node';
import sharp, { type OverlayOptions } from 'sharp';
import type { PicturedPerson } from './people-folder.js';

export interface ClassPicture {
  readonly jpeg: Uint8Array;
  /** Every face in it, also those behind the people it was made of. */
  readonly faces: readonly FaceBox[];
}

export interface ClassSize {
  readonly width: number;
  readonly height: number;
  /** Side of the face of every person, px. */
  readonly facePx: number;
}

/** People of one class. */
const CLASS = 30;
const QUALITY = 90;
/** What the mesh sees as a face. */
const IS_FACE = 0.5;
const GROUND = '#7a7466';

const sizeOf = ({ width, height }: FaceBox): number => Math.sqrt(width * height);

/** A class of thirty on one picture, each person with their own background, at one size. */
export async function classPicture(
  analyzer: FaceAnalyzer,
  people: readonly PicturedPerson[],
  { width, height, facePx }: ClassSize,
): Promise<ClassPicture> {
  const columns = Math.ceil(Math.sqrt((CLASS * width) / height));
  const rows = Math.ceil(CLASS / columns);
  const layers: OverlayOptions[] = [];
  const faces: FaceBox[] = [];
  for (const [i, { pictures }] of people.slice(0, CLASS).entries()) {
    const bytes = await readFile(pictures[0] ?? '');
    const found = await analyzePicture(analyzer, bytes, { pad: false, embed: false, iris: false });
    if (found.kind === 'reject' || found.value.faces[0] === undefined) continue;
    const scale = facePx / sizeOf(found.value.faces[0].box);
    const side = Math.round(found.value.width * scale);
    const left = Math.round((i % columns) * (width / columns));
    const top = Math.round(Math.floor(i / columns) * (height / rows));
    if (left + side > width || top + side > height) continue;
    layers.push({ input: await sharp(bytes).resize(side, side).toBuffer(), left, top });
    for (const { box, quality } of found.value.faces) {
      if ((quality?.visibility ?? 0) < IS_FACE) continue;
      faces.push({
        x: left + box.x * scale,
        y: top + box.y * scale,
        width: box.width * scale,
        height: box.height * scale,
      });
    }
  }
  const ground = sharp({ create: { width, height, channels: 3, background: GROUND } });
  return { jpeg: await ground.composite(layers).jpeg({ quality: QUALITY }).toBuffer(), faces };
}
