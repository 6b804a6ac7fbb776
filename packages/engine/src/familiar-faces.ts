import { type FaceBox, intersectionOverUnion } from '@mien/biometrics';

/** A face must overlap the place of a familiar one this much to be taken for it. */
const SURE = 0.5;
/** Another face that overlaps this much could be it instead. */
const RIVAL = 0.1;

/**
 * Faces that are clearly where one familiar face is expected, and no other face is: they need no look.
 *
 * @param detected Boxes of all faces of the picture.
 * @param familiar Boxes in the same pixels.
 */
export function familiarAmong<Face extends { readonly box: FaceBox }>(
  detected: readonly Face[],
  familiar: readonly FaceBox[],
): ReadonlySet<Face> {
  const recognized = familiar.flatMap((box) => {
    const near = detected.filter((face) => intersectionOverUnion(face.box, box) > RIVAL);
    const [face] = near;
    return near.length === 1 && face && intersectionOverUnion(face.box, box) >= SURE ? [face] : [];
  });
  return new Set(
    recognized.filter((face, i) => recognized.indexOf(face) === i && recognized.lastIndexOf(face) === i),
  );
}
