import { basename } from 'node:path';
import type { Embedding, FaceBox } from '@mien/biometrics';
import type { PictureAnalysis } from '@mien/engine';
import { pictureProblem } from '../output/picture-problem.js';
import { REJECT_SENTENCES } from '../output/reject-sentences.js';
import type { PictureOutcome } from '../pictures/analyze-pictures.js';
import type { Sheet, SheetFace, SheetPicture } from './sheet.js';
import { openSheetImages, type SheetImages } from './sheet-images.js';

/** A face that can be compared. */
export interface ComparableFace extends SheetFace {
  readonly embedding: Embedding;
  readonly quality: number;
}

export interface Collected {
  readonly pictures: SheetPicture[];
  readonly unusable: Sheet['unusable'][number][];
  readonly faces: ComparableFace[];
}

async function cropFaces(
  analysis: PictureAnalysis,
  images: SheetImages,
  picture: number,
): Promise<readonly ComparableFace[]> {
  const crops = analysis.faces.map(async (face) =>
    face.embedding
      ? {
          picture,
          box: face.box,
          crop: await images.crop(face.box),
          embedding: face.embedding,
          quality: face.quality?.score ?? 0,
        }
      : undefined,
  );
  return (await Promise.all(crops)).filter((face) => face !== undefined);
}

const leftOut = (analysis: PictureAnalysis): { readonly box: FaceBox; readonly why: string }[] =>
  analysis.faces.flatMap(({ box, embedding, rejection }) =>
    embedding ? [] : [{ box, why: rejection ? REJECT_SENTENCES[rejection.reason].says : 'Not compared.' }],
  );

/** Take one analyzed picture into the collection, with the small JPEGs the page shows. */
export async function collectFaces(collected: Collected, outcome: PictureOutcome): Promise<void> {
  const name = basename(outcome.path);
  if (outcome.kind !== 'analyzed') {
    collected.unusable.push({ name, why: pictureProblem(outcome) });
    return;
  }
  const { analysis } = outcome;
  const images = await openSheetImages(outcome.path);
  collected.faces.push(...(await cropFaces(analysis, images, collected.pictures.length)));
  collected.pictures.push({
    name,
    width: analysis.width,
    height: analysis.height,
    image: images.whole,
    leftOut: leftOut(analysis),
  });
}
