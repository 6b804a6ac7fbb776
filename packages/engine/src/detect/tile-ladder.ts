import type { FaceBox } from '@mien/biometrics';
import { tilesOf, wholeScale } from './regions.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Tiles of one scale that cover a picture. */
export interface TileLevel {
  /** Picture pixels per input pixel; below 1 the picture is enlarged. */
  readonly scale: number;
  readonly tiles: readonly FaceBox[];
}

export interface LadderBounds {
  /** Least overlap of neighbors in input pixels. */
  readonly overlapPx: number;
  /** The scale below which enlarging shows nothing new. */
  readonly finestScale: number;
  /** Levels no more than this much finer than the whole picture are left out. */
  readonly minGain: number;
  /** Of all levels together. */
  readonly maxTiles: number;
}

/** Steps in which the finest scale grows until the tiles are few enough. */
const COARSER = 2 ** (1 / 4);
/** Each level is so much coarser than the one below it; a face that is small in one is of middle size in the next. */
const STEP = 2;

/**
 * Cover a picture with tiles at several scales, each twice as fine as the one before, coarsest first.
 *
 * The finest scale is the finest one for which all levels together keep to `maxTiles`, so a large picture is searched for
 * larger faces instead of for longer. Pictures that one pass sees as finely as the bounds allow have no levels.
 */
export function tileLadder(picture: Size, input: Size, bounds: LadderBounds): readonly TileLevel[] {
  const coarsest = wholeScale(picture, input) / bounds.minGain;
  for (let finest = bounds.finestScale; finest <= coarsest; finest *= COARSER) {
    const scales = scalesFrom(finest, coarsest);
    if (countTiles(picture, input, scales, bounds) > bounds.maxTiles) continue;
    return scales
      .map((scale) => ({ scale, tiles: tilesOf(picture, input, scale, bounds.overlapPx) }))
      .toReversed();
  }
  return [];
}

function scalesFrom(finest: number, coarsest: number): number[] {
  const scales: number[] = [];
  for (let scale = finest; scale <= coarsest; scale *= STEP) scales.push(scale);
  return scales;
}

/** By arithmetic, so that an enormous picture costs nothing to turn down. */
function countTiles(
  picture: Size,
  input: Size,
  scales: readonly number[],
  { overlapPx }: LadderBounds,
): number {
  const along = (length: number, tile: number, overlap: number) =>
    tile >= length ? 1 : Math.ceil((length - overlap) / (tile - overlap));
  return scales
    .map(
      (scale) =>
        along(picture.width, input.width * scale, overlapPx * scale) *
        along(picture.height, input.height * scale, overlapPx * scale),
    )
    .reduce((sum, count) => sum + count, 0);
}
