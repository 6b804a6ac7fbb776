import { AppError } from '@mien/biometrics';

/** Interleaved RGB, 8 bit, row-major: byte `(y * width + x) * 3 + channel`. Origin top left. */
export interface RgbImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** An `RgbImage` whose bytes do not fit its width and height: a mistake of the caller, not of the picture. */
export class InvalidImageError extends AppError {
  readonly code = 'image.invalid';
  readonly category = 'invalid';

  constructor({ width, height, data }: RgbImage) {
    super('The bytes of the image do not fit its size; three bytes a pixel are expected.', {
      details: { width, height, bytes: data.length },
    });
  }
}

/** @throws {InvalidImageError} if width, height and bytes contradict each other. */
export function requireWholeImage(image: RgbImage): void {
  const { width, height, data } = image;
  const isSized = Number.isInteger(width) && Number.isInteger(height) && width >= 0 && height >= 0;
  if (!isSized || data.length !== width * height * 3) throw new InvalidImageError(image);
}
