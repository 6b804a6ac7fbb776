import { AppError } from '@mien/biometrics';

/** A map that folds the picture onto a line or a point, or holds a value that is not finite. */
export class DegenerateMapError extends AppError {
  readonly code = 'pixels.degenerate-map';
  readonly category = 'internal';

  constructor(problem: string) {
    super(`The geometric map is unusable: ${problem}.`);
  }
}
