import { AppError } from '@mien/biometrics';
import type { Outcome } from './exit-code.js';

/** The command line asks for something that does not fit together. */
export class UsageError extends AppError {
  readonly code = 'cli.usage';
  readonly category = 'invalid';
}

export class PathNotFoundError extends AppError {
  readonly code = 'cli.path-not-found';
  readonly category = 'not-found';

  constructor(path: string) {
    super(`There is no file or folder ${path}.`);
  }
}

/** Whoever read the answer has had enough, as `head` has. */
export class ReaderLeftError extends AppError {
  readonly code = 'cli.reader-left';
  readonly category = 'unavailable';

  constructor() {
    super('Nobody reads the answer any more.');
  }
}

export class NotLoggedInError extends AppError {
  readonly code = 'cli.not-logged-in';
  readonly category = 'unauthenticated';

  constructor() {
    super('Say which server: "mien server login <address>", or --server and --api-key.');
  }
}

export class NoPicturesError extends AppError {
  readonly code = 'cli.no-pictures';
  readonly category = 'not-found';

  constructor(folder: string) {
    super(`There is no picture in the folder ${folder}.`);
  }
}

export class GalleryInUseError extends AppError {
  readonly code = 'cli.gallery-in-use';
  readonly category = 'conflict';

  constructor(path: string) {
    super(`Another command is changing the gallery ${path}; run this one again when it has ended.`);
  }
}

/** A picture was analyzed, and then was gone or another one when it was to be drawn on. */
export class PictureChangedError extends AppError {
  readonly code = 'cli.picture-changed';
  readonly category = 'conflict';

  constructor(path: string) {
    super(`${path} changed while it was worked on.`);
  }
}

/** Nothing may be decided with a pack whose error rates nobody has measured. */
export class NotCalibratedError extends AppError {
  readonly code = 'models.not-calibrated';
  readonly category = 'conflict';

  constructor(packId: string) {
    super(
      `The error rates of the pack "${packId}" were never measured; run "mien evaluate calibrate" or choose another pack with --pack.`,
      { details: { packId } },
    );
  }
}

export class ClassifierNotFoundError extends AppError {
  readonly code = 'classifier.not-found';
  readonly category = 'not-found';

  /** @param id Absent when the active one was asked for and none is. */
  constructor(id?: string) {
    super(
      id === undefined
        ? 'No classifier is active; train one with "mien classifier train" and activate it.'
        : `There is no classifier ${id}.`,
    );
  }
}

const MODEL_AREAS = new Set(['model', 'models', 'pack']);

/** What the file system says about a path somebody named, and who has to act on it. */
const SYSTEM_ERRORS: Readonly<
  Record<string, { readonly outcome: Outcome; readonly sentence: (path: string) => string }>
> = {
  ENOENT: { outcome: 'usage', sentence: (path) => `There is no file or folder ${path}.` },
  EACCES: { outcome: 'usage', sentence: (path) => `No permission to open ${path}.` },
  EPERM: { outcome: 'usage', sentence: (path) => `No permission to change ${path}.` },
  EISDIR: { outcome: 'usage', sentence: (path) => `${path} is a folder where a file was expected.` },
  ENOTDIR: { outcome: 'usage', sentence: (path) => `${path} is a file where a folder was expected.` },
  EROFS: { outcome: 'broken', sentence: (path) => `${path} is on a disk that cannot be written.` },
  ENOSPC: { outcome: 'broken', sentence: () => 'The disk is full.' },
};

const isSystemError = (error: unknown): error is Error & { code: string; path?: string } =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'string';

/** Pick the exit code of a failure: models have their own, the caller's mistakes are usage, the rest broke. */
export function outcomeOfError(error: unknown): Outcome {
  if (error instanceof AppError) {
    const [area = ''] = error.code.split('.');
    if (MODEL_AREAS.has(area)) return 'models';
    return error.category === 'internal' || error.category === 'unavailable' ? 'broken' : 'usage';
  }
  return (isSystemError(error) && SYSTEM_ERRORS[error.code]?.outcome) || 'broken';
}

/** One sentence and a stable code for any failure. */
export function describeError(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  const system = isSystemError(error) ? SYSTEM_ERRORS[error.code] : undefined;
  if (isSystemError(error) && system) {
    const code = `system.${error.code.toLowerCase()}`;
    return { code, message: system.sentence(error.path ?? 'the file') };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'cli.unexpected', message: message || 'Something broke without saying what.' };
}
