import { AppError, type ErrorCategory } from '@mien/biometrics';

/** Why an import was refused. */
export type ImportRefusal =
  | 'form-missing'
  | 'form-invalid'
  | 'license-missing'
  | 'file-unreadable'
  | 'digest-mismatch'
  | 'external-data'
  | 'not-onnx'
  | 'input-shape'
  | 'output-shape'
  | 'output-not-finite'
  | 'output-constant'
  | 'output-range'
  | 'pack-exists';

/** A network is not taken in; nothing was changed. The message is one sentence for the person who tried. */
export class ImportRefusedError extends AppError {
  readonly code: `models.${ImportRefusal}`;
  readonly category: ErrorCategory;

  constructor(reason: ImportRefusal, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = `models.${reason}`;
    this.category = reason === 'pack-exists' ? 'conflict' : 'invalid';
  }
}

export class UnknownPackError extends AppError {
  readonly code = 'models.unknown-pack';
  readonly category = 'not-found';

  constructor(packId: string, known: readonly string[]) {
    super(`There is no model pack "${packId}"; there are ${known.join(', ')}.`, { details: { packId } });
  }
}

/** A pack cannot be made active because a file it needs is missing or has other bytes than recorded. */
export class PackNotIntactError extends AppError {
  readonly code = 'models.pack-not-intact';
  readonly category = 'conflict';

  constructor(packId: string, model: string, status: 'missing' | 'changed') {
    const problem = status === 'missing' ? 'is not on this machine' : 'has other bytes than recorded';
    super(`The pack "${packId}" stays inactive: the file of its network "${model}" ${problem}.`, {
      details: { packId, model },
    });
  }
}

export class NothingToRollBackError extends AppError {
  readonly code = 'models.nothing-to-roll-back';
  readonly category = 'conflict';

  constructor() {
    super('There is no earlier activation to go back to.');
  }
}

/** The record of imports and activations cannot be read. Guessing which pack is active could weaken decisions. */
export class RegistryStateError extends AppError {
  readonly code = 'models.registry-damaged';
  readonly category = 'internal';

  constructor(path: string, cause: unknown) {
    super(`The model registry at ${path} is damaged; restore it from a backup.`, { cause });
  }
}

/** Scores of one embedder must not be read by the measurements of another. */
export class CalibrationMismatchError extends AppError {
  readonly code = 'models.calibration-mismatch';
  readonly category = 'conflict';

  constructor(packId: string, expected: string, actual: string) {
    super(`The calibration was measured with the embedder "${actual}", but "${packId}" has "${expected}".`, {
      details: { packId, expected, actual },
    });
  }
}
