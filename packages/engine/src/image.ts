/** Interleaved RGB, 8 bit, row-major: byte `(y * width + x) * 3 + channel`. Origin top left. */
export interface RgbImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
