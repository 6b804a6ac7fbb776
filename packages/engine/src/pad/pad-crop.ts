import type { FaceBox } from '@mien/biometrics';

/**
 * The region a passive PAD network looks at: the face box grown about its middle, shrunk to what the picture holds
 * and then shifted inside, so the network never sees an invented border.
 *
 * @param scale Side over the side of the box, above 0. The aspect ratio of the box is kept.
 * @see the crop of minivision's Silent-Face-Anti-Spoofing, which networks of this form were trained with.
 */
export function padCrop(
  box: FaceBox,
  picture: { readonly width: number; readonly height: number },
  scale: number,
): FaceBox {
  const fitting = Math.min(scale, picture.width / box.width, picture.height / box.height);
  const width = box.width * fitting;
  const height = box.height * fitting;
  return {
    x: shiftInside(box.x + box.width / 2 - width / 2, width, picture.width),
    y: shiftInside(box.y + box.height / 2 - height / 2, height, picture.height),
    width,
    height,
  };
}

const shiftInside = (start: number, length: number, limit: number): number =>
  Math.max(0, Math.min(start, limit - length));
