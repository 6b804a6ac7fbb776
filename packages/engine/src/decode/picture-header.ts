import type { StageResult } from '../stage.js';

/** What a file claims about its picture; nothing is proven yet. Sizes are as stored, before EXIF orientation. */
export interface PictureHeader {
  readonly width: number;
  readonly height: number;
  /**
   * The decoder must unpack the whole picture before it gives the first row: interlaced and progressive files, WebP
   * and GIF. Such a picture is held in memory at full size and cannot be interrupted.
   */
  readonly isDecodedWhole: boolean;
}

/**
 * Reads what a file says about itself before one pixel is decoded.
 *
 * It is handed bytes that begin with the signature of its format and may read past their end: a `RangeError` of
 * the `DataView` means that the file ends too early.
 */
export type HeaderReader = (bytes: DataView) => StageResult<PictureHeader>;
