import { AppError } from '@mien/biometrics';

/** A network could not be loaded, was handed the wrong inputs, or failed while running. Never read as "no face". */
export class ModelFailedError extends AppError {
  readonly code = 'model.failed';
  readonly category = 'internal';

  constructor(doing: string, cause?: unknown) {
    const why = cause instanceof Error ? `: ${cause.message}` : '';
    super(`A network failed while ${doing}${why}`, { cause });
  }
}

/** A network that the pack names is not on this machine. `npm run models` builds them. */
export class ModelMissingError extends AppError {
  readonly code = 'model.missing';
  readonly category = 'unavailable';

  constructor(model: string, cause?: unknown) {
    super(`The network "${model}" is not on this machine; build the models first.`, {
      cause,
      details: { model },
    });
  }
}

/** The bytes of a network are not those the manifest names: damaged, half written, or exchanged. */
export class ModelDigestError extends AppError {
  readonly code = 'model.digest-mismatch';
  readonly category = 'internal';

  constructor(model: string, expected: string, actual: string) {
    super(`The file of the network "${model}" is not the one the manifest names; build the models again.`, {
      details: { model, expected, actual },
    });
  }
}
