import type { StageResult } from '../stage.js';

/** Pixels of a picture as its file stores it, before EXIF orientation. Claimed by the header, not yet proven. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Reads what a file says about itself before one pixel is decoded.
 *
 * It is handed bytes that begin with the signature of its format and may read past their end: a `RangeError` of
 * the `DataView` means that the file ends too early.
 */
export type HeaderReader = (bytes: DataView) => StageResult<PictureSize>;
