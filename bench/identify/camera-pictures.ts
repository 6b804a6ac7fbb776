import type { Embedding } from '@mien/biometrics';
import { decode, openAnalyzer } from '../engine/mien.js';
import { openDefaultPack } from '../engine/open-pack.js';
import { type BenchPicture, cameraPicture, groupPictures } from '../engine/pictures.js';

const BOXES_ONLY = { iris: false, pad: false, embed: false };
const WHOLE = { iris: false, pad: false };
/** Faces per photograph that become a picture each. */
const FACES = 3;

export interface CameraPicture extends BenchPicture {
  readonly embedding: Embedding;
}

/** Pictures as a web camera takes them, 640 × 480, of one person each. */
export async function cameraPictures(): Promise<readonly CameraPicture[]> {
  const analyzer = await openAnalyzer(await openDefaultPack());
  const found: CameraPicture[] = [];
  for (const photograph of await groupPictures()) {
    const { faces } = await analyzer.analyze(await decode(photograph.jpeg), BOXES_ONLY);
    for (const { box } of faces.slice(0, FACES)) {
      const picture = await cameraPicture(photograph, box);
      const seen = await analyzer.analyze(await decode(picture.jpeg), WHOLE);
      const [face] = seen.faces;
      if (seen.faces.length > 1 || face?.embedding === undefined || face.quality?.advice) continue;
      found.push({ ...picture, embedding: face.embedding });
    }
  }
  await analyzer.close();
  return found;
}
