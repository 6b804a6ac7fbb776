import { AppError } from '@mien/biometrics';

export class ImportTooLargeError extends AppError {
  readonly code = 'import.too-large';
  readonly category = 'invalid';

  constructor(maxBytes: number) {
    super('This file is larger than allowed; divide it and import the parts.', { details: { maxBytes } });
  }
}

/** The first bytes are neither text nor a ZIP, whatever the name says. */
export class ImportTypeError extends AppError {
  readonly code = 'import.type';
  readonly category = 'invalid';

  constructor() {
    super('Send a CSV file, or a ZIP with pictures and perhaps a people.csv.');
  }
}

export class UnreadableTableError extends AppError {
  readonly code = 'import.table-unreadable';
  readonly category = 'invalid';

  constructor(line: number, cause: unknown) {
    super(`The table cannot be read from line ${line} on; check its quotation marks.`, {
      cause,
      details: { line },
    });
  }
}

export class NoNameColumnError extends AppError {
  readonly code = 'import.no-name-column';
  readonly category = 'invalid';

  constructor() {
    super('The table has neither a column of names nor one of external ids; give its columns titles.');
  }
}

export type ArchiveProblem =
  | 'damaged'
  | 'encrypted'
  | 'unsafe-name'
  | 'too-many-entries'
  | 'too-large-inside'
  | 'empty';

/** An archive that is refused as a whole. */
export class ArchiveRefusedError extends AppError {
  readonly code = 'import.archive-refused';
  readonly category = 'invalid';

  constructor(problem: ArchiveProblem, cause?: unknown) {
    super('This ZIP cannot be imported; see "problem", and pack the files anew without a password.', {
      cause,
      details: { problem },
    });
  }
}

export class ImportRunningError extends AppError {
  readonly code = 'import.still-running';
  readonly category = 'conflict';

  constructor() {
    super('This import is still running; cancel it first.');
  }
}

export class NothingToUndoError extends AppError {
  readonly code = 'import.nothing-to-undo';
  readonly category = 'conflict';

  constructor() {
    super('This import has changed nothing, or has been undone already.');
  }
}

/** The uploaded file is gone, so that the import cannot go on. */
export class UploadGoneError extends AppError {
  readonly code = 'import.upload-gone';
  readonly category = 'conflict';

  constructor(cause: unknown) {
    super('The uploaded file is no longer kept; upload it again.', { cause });
  }
}
