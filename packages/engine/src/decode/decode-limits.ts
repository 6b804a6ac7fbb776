/** What a picture may cost. */
export interface DecodeLimits {
  /** Size of the file. Default 20 MiB. */
  readonly maxBytes: number;
  /** Width times height as the header claims them. Default 50 million: a phone's largest picture. */
  readonly maxPixels: number;
  /**
   * The same for files that must be unpacked whole: WebP, GIF, progressive JPEG, interlaced PNG. They take up to 8 bytes
   * of memory a pixel and do not stop when their time is over. Default 25 million.
   */
  readonly maxPixelsAtOnce: number;
  /** Both sides at least this long. Default 32: nothing smaller holds a face that could be recognized. */
  readonly minSidePx: number;
  /**
   * Larger pictures are reduced to this longest side while decoding. Default 2560: a 40 px face in a
   * 1920 by 1080 picture keeps every pixel.
   */
  readonly workingSidePx: number;
  /** Whole seconds of decoding. Default 5: the other limits keep a good picture far below it, also on a busy machine. */
  readonly maxSeconds: number;
}

export const DEFAULT_DECODE_LIMITS: DecodeLimits = {
  maxBytes: 20 * 2 ** 20,
  maxPixels: 50_000_000,
  maxPixelsAtOnce: 25_000_000,
  minSidePx: 32,
  workingSidePx: 2560,
  maxSeconds: 5,
};
