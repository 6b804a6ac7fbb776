import type { FaceAnalysis, PictureAnalysis } from '@mien/engine';

/** How much an off-center face loses: half a pixel of side for each pixel off the middle. */
const OFF_CENTER_COST = 0.5;

/**
 * The face a labeled picture is about: the largest one, near the middle counting more. A rejected face is chosen all the
 * same: whoever stands behind it is not the person of the label.
 *
 * Side of the box minus half the distance of its middle from the picture's middle, both in pixels.
 */
export function chooseFace(picture: PictureAnalysis): FaceAnalysis | undefined {
  const prominence = ({ box }: FaceAnalysis) => {
    const dx = box.x + box.width / 2 - picture.width / 2;
    const dy = box.y + box.height / 2 - picture.height / 2;
    return Math.sqrt(box.width * box.height) - OFF_CENTER_COST * Math.hypot(dx, dy);
  };
  let chosen: FaceAnalysis | undefined;
  for (const face of picture.faces) {
    if (chosen === undefined || prominence(face) > prominence(chosen)) chosen = face;
  }
  return chosen;
}
