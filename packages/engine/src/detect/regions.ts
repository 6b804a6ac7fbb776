import type { FaceBox } from '@mien/biometrics';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Picture pixels per input pixel when the whole picture is letterboxed into the input. */
export const wholeScale = (picture: Size, input: Size): number =>
  Math.max(picture.width / input.width, picture.height / input.height);

/** The region of the input's shape at `scale` picture pixels per input pixel around a point. */
export const regionAround = (x: number, y: number, input: Size, scale: number): FaceBox => ({
  x: x - (input.width * scale) / 2,
  y: y - (input.height * scale) / 2,
  width: input.width * scale,
  height: input.height * scale,
});

/** Where tiles of one axis start: as few as cover `length` with at least `overlap` between neighbors, evenly spread. */
function tileStarts(length: number, tile: number, overlap: number): number[] {
  if (tile >= length) return [(length - tile) / 2];
  const count = Math.ceil((length - overlap) / (tile - overlap));
  return Array.from({ length: count }, (_, i) => (i * (length - tile)) / (count - 1));
}

/**
 * Cover a picture with tiles of the input's shape.
 *
 * @param scale Picture pixels per input pixel.
 * @param overlapPx Least overlap of neighbors in input pixels; a face no larger lies whole in one of them.
 */
export function tilesOf(picture: Size, input: Size, scale: number, overlapPx: number): FaceBox[] {
  const width = input.width * scale;
  const height = input.height * scale;
  const overlap = overlapPx * scale;
  return tileStarts(picture.height, height, overlap).flatMap((y) =>
    tileStarts(picture.width, width, overlap).map((x) => ({ x, y, width, height })),
  );
}

/** Whether a box ends inside its tile on every side on which the picture goes on. */
export const isWholeInTile = (box: FaceBox, tile: FaceBox, picture: Size): boolean =>
  (tile.x <= 0 || box.x > tile.x) &&
  (tile.y <= 0 || box.y > tile.y) &&
  (tile.x + tile.width >= picture.width || box.x + box.width < tile.x + tile.width) &&
  (tile.y + tile.height >= picture.height || box.y + box.height < tile.y + tile.height);
