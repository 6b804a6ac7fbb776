import { readFile } from 'node:fs/promises';
import type { Recognizer } from '@mien/recognizer';
import { type SampleNumber, samplePicture } from '@mien/testkit';
import sharp from 'sharp';

/** Part of the face's width that is kept around it. */
const MARGIN = 0.7;

/**
 * One person cut out of a sample photograph, as a JPEG of 480 pixels across.
 *
 * @param rank of the face in the photograph, the largest being 0. Face 2 of photograph 1 and face 0 of photograph 3 are
 *   one person.
 */
export async function facePicture(
  recognizer: Recognizer,
  sample: SampleNumber,
  rank: number,
): Promise<Buffer> {
  const bytes = await readFile(samplePicture(sample));
  const found = await recognizer.measure({ packId: 'mien-512', picture: bytes, purpose: 'detection' });
  if (found.kind === 'unusable') throw new Error(found.reason);
  const box = found.faces[rank]?.box;
  if (box === undefined) throw new Error(`Photograph ${sample} has no face ${rank}.`);
  const margin = MARGIN * box.width;
  const left = Math.max(0, Math.round(box.x - margin));
  const top = Math.max(0, Math.round(box.y - margin));
  const width = Math.min(found.width - left, Math.round(box.width + 2 * margin));
  const height = Math.min(found.height - top, Math.round(box.height + 2 * margin));
  return sharp(bytes)
    .extract({ left, top, width, height })
    .resize({ width: 480 })
    .jpeg({ quality: 92 })
    .toBuffer();
}
