import { AppError } from '@mien/biometrics';

/** A map that folds the picture onto a line or a point, holds a value that is not finite, or shrinks out of reason. */
export class DegenerateMapError extends AppError {
  readonly code = 'pixels.degenerate-map';
  readonly category = 'internal';

  constructor(problem: string) {
    super(`The geometric map is unusable: ${problem}.`);
  }
}

export class PixelKernelMissingError extends AppError {
  readonly code = 'pixels.kernel-missing';
  readonly category = 'unavailable';

  constructor(cause: unknown) {
    super('The pixel kernel is not built or cannot run here; run `npm run models`.', { cause });
  }
}

/** The picture, or what was to be cut out of it, needs more memory than WebAssembly or the machine gives. */
export class PixelMemoryError extends AppError {
  readonly code = 'pixels.out-of-memory';
  readonly category = 'unavailable';

  constructor(cause?: unknown) {
    super('There is not enough memory for the pixels of this picture.', { cause });
  }
}

/** A kernel holds one picture, and another one took its place. */
export class PictureReplacedError extends AppError {
  readonly code = 'pixels.picture-replaced';
  readonly category = 'internal';

  constructor() {
    super('This picture was replaced by another one before the work on it was done.');
  }
}
