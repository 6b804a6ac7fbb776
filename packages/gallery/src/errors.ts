import { AppError } from '@mien/biometrics';

export class KernelNotBuiltError extends AppError {
  readonly code = 'gallery.kernel-not-built';
  readonly category = 'unavailable';

  constructor(cause?: unknown) {
    super('The search kernel is not built or older than its source; run `npm run models`.', { cause });
  }
}

export class KernelBuildError extends AppError {
  readonly code = 'gallery.kernel-build-failed';
  readonly category = 'internal';

  constructor(cause: unknown) {
    super('The search kernel does not compile; the cause holds the diagnostics.', { cause });
  }
}

export class TemplateExistsError extends AppError {
  readonly code = 'gallery.template-exists';
  readonly category = 'conflict';

  constructor() {
    super('A template with this id is already in the gallery.');
  }
}

export class InvalidTemplateError extends AppError {
  readonly code = 'gallery.template-invalid';
  readonly category = 'invalid';
}

export class EmbedderMismatchError extends AppError {
  readonly code = 'gallery.embedder-mismatch';
  readonly category = 'conflict';

  constructor(gallery: string, other: string) {
    super('The templates of this gallery come from another embedder; enroll the subjects again.', {
      details: { gallery, other },
    });
  }
}

export class SubjectNotEnrolledError extends AppError {
  readonly code = 'gallery.subject-not-enrolled';
  readonly category = 'not-found';

  constructor() {
    super('This person has no template in the gallery.');
  }
}

export class GalleryFullError extends AppError {
  readonly code = 'gallery.full';
  readonly category = 'unavailable';

  constructor(templates: number, cause?: unknown) {
    super('The gallery cannot hold more templates; split it by organization or use a vector database.', {
      cause,
      details: { templates },
    });
  }
}

export class GalleryClosedError extends AppError {
  readonly code = 'gallery.closed';
  readonly category = 'unavailable';

  constructor() {
    super('The gallery was closed.');
  }
}

export class ScanThreadLostError extends AppError {
  readonly code = 'gallery.scan-thread-lost';
  readonly category = 'unavailable';

  constructor(cause?: unknown) {
    super('A search thread stopped; the search has no answer.', { cause });
  }
}

export class SearchNotExactError extends AppError {
  readonly code = 'gallery.search-not-exact';
  readonly category = 'internal';

  constructor() {
    super('A search failed the check of its own bounds and gives no answer.');
  }
}

export class InvalidSearchError extends AppError {
  readonly code = 'gallery.search-invalid';
  readonly category = 'invalid';
}

export class SnapshotInvalidError extends AppError {
  readonly code = 'gallery.snapshot-invalid';
  readonly category = 'invalid';

  constructor(reason: string, cause?: unknown) {
    super(`The gallery snapshot cannot be read: ${reason}.`, { cause });
  }
}

export class GalleryChangedError extends AppError {
  readonly code = 'gallery.changed-during-snapshot';
  readonly category = 'conflict';

  constructor() {
    super('The gallery changed while its snapshot was written; write it again.');
  }
}
