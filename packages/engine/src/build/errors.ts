import { AppError } from '@mien/biometrics';

export class PixelKernelBuildError extends AppError {
  readonly code = 'engine.pixel-kernel-build-failed';
  readonly category = 'internal';

  constructor(cause: unknown) {
    super('The pixel kernel does not compile; the cause holds the diagnostics.', { cause });
  }
}
