import { decode, openAnalyzer } from '../engine/mien.js';
import { openDefaultPack } from '../engine/open-pack.js';
import { type BenchPicture, cameraPicture, groupPictures } from '../engine/pictures.js';

const BOXES_ONLY = { iris: false, pad: false, embed: false };
/** Faces per photograph that become a picture each. */
const FACES = 3;

/** Pictures as a web camera takes them, 640 × 480, of one person each. */
export async function cameraPictures(): Promise<readonly BenchPicture[]> {
  const analyzer = await openAnalyzer(await openDefaultPack());
  const found: BenchPicture[] = [];
  for (const photograph of await groupPictures()) {
    const { faces } = await analyzer.analyze(await decode(photograph.jpeg), BOXES_ONLY);
    for (const { box } of faces.slice(0, FACES)) {
      const picture = await cameraPicture(photograph, box);
      const seen = await analyzer.analyze(await decode(picture.jpeg), BOXES_ONLY);
      const [face] = seen.faces;
      if (seen.faces.length === 1 && face?.quality?.advice === undefined) found.push(picture);
    }
  }
  await analyzer.close();
  return found;
}
