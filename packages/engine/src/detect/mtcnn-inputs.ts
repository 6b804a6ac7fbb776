import type { FaceBox } from '@mien/biometrics';
import type { PixelForm } from '../pack.js';
import type { Affine } from '../pixels/affine.js';
import type { LoadedPicture } from '../pixels/loaded-picture.js';
import type { Tensor } from '../runtime/model-runtime.js';

/** PNet looks through a window of this many pixels. */
export const WINDOW = 12;
const BLACK = 0;

/** The networks were trained on transposed pictures: the rows of their input are the columns of the picture. */
const transposedForm = (columns: number, rows: number): PixelForm => ({
  width: rows,
  height: columns,
  layout: 'nhwc',
  channels: 'rgb',
  mean: [127.5, 127.5, 127.5],
  scale: 1 / 128,
});

const transposedBox = (box: FaceBox, columns: number, rows: number): Affine => ({
  a: 0,
  b: box.width / columns,
  tx: box.x,
  c: box.height / rows,
  d: 0,
  ty: box.y,
});

/** Windows along an axis: a 3×3 convolution, a pooling by two that rounds up, and two more 3×3 convolutions. */
const windowsAlong = (pixels: number): number => Math.ceil((pixels - 2) / 2) - 4;

/**
 * The whole picture, shrunk, for PNet.
 *
 * @param scale Input pixels per picture pixel.
 * @returns Beside the input, the windows along x and y; PNet answers for them column by column.
 */
export function proposalInput(
  picture: LoadedPicture,
  scale: number,
): { tensor: Tensor; columns: number; rows: number } {
  const width = Math.max(WINDOW, Math.round(picture.width * scale));
  const height = Math.max(WINDOW, Math.round(picture.height * scale));
  const region = { x: 0, y: 0, width: width / scale, height: height / scale };
  const toPicture = transposedBox(region, width, height);
  const tensor = picture.warpToTensor(toPicture, transposedForm(width, height), 'edge');
  return { tensor, columns: windowsAlong(width), rows: windowsAlong(height) };
}

/** Crops of `side` × `side` pixels in one batch for RNet or ONet. */
export function cropBatch(picture: LoadedPicture, boxes: readonly FaceBox[], side: number): Tensor {
  const toPicture = boxes.map((box) => transposedBox(box, side, side));
  return picture.warpToBatch(toPicture, transposedForm(side, side), BLACK);
}
