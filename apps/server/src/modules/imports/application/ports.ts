import type { Readable } from 'node:stream';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/database.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import type { JobRunner } from '../../../platform/jobs/job-runner.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';
import type { Refusal } from '../domain/picture-verdict.js';
import type { Changes } from '../domain/plan-row.js';

/** A table of text cells, read again and again from its file. */
export interface Table {
  readonly titles: readonly string[];
  readonly rowCount: number;
  /** Rows after the titles. */
  rows(): AsyncIterable<readonly string[]>;
}

/** One picture, or what calls itself one, in an archive. */
export interface ArchivedPicture {
  readonly path: string;
  /** Why it is not read: another archive inside, or larger than a picture may be. */
  readonly problem?: 'nested-archive' | 'file-too-large' | undefined;
  read(): Promise<Uint8Array>;
}

/** An uploaded file, opened. */
export interface ImportFile {
  /** A CSV, or the people.csv of an archive. */
  readonly table?: Table;
  /** In the order of the archive. */
  readonly pictures: readonly ArchivedPicture[];
  close(): Promise<void>;
}

/** Uploaded files, by id. */
export interface Uploads {
  /** Store a stream. @throws {ImportTooLargeError} {ImportTypeError}; nothing is kept then. */
  save(id: string, stream: Readable): Promise<void>;
  /** @throws {ArchiveRefusedError} {UnreadableTableError} {UploadGoneError} */
  open(id: string): Promise<ImportFile>;
  delete(id: string): Promise<void>;
  /** Ids of files stored before an instant. */
  storedBefore(instant: Date): Promise<readonly string[]>;
}

export interface JudgedFace {
  readonly refusal?: Refusal;
  readonly duplicateOf?: string;
}

type Actor = Pick<Principal, 'actorId' | 'organizationId'>;

/** The part of enrollment that imports need. */
export interface EnrollmentPort {
  enroll(request: {
    readonly organizationId: string;
    readonly actor: Actor;
    readonly personId: string;
    readonly pictures: readonly { readonly bytes: Uint8Array }[];
    readonly source: 'import';
    readonly importId: string;
    /** Runs in the transaction that stores the templates. */
    readonly alongside: (tx: Transaction, verdicts: readonly JudgedFace[]) => Promise<void>;
    readonly signal: AbortSignal;
  }): Promise<{ readonly verdicts: readonly JudgedFace[] }>;
  /** Say what would happen; store nothing. */
  judge(request: {
    readonly organizationId: string;
    readonly personId?: string;
    readonly picture: Uint8Array;
    readonly source: 'import';
    readonly signal: AbortSignal;
  }): Promise<JudgedFace>;
  removeUnusedPictures(organizationId: string, personId?: string): Promise<number>;
}

export interface ImportsContext {
  readonly database: Pick<Database, 'inOrganization' | 'system'>;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly jobs: Pick<JobRunner, 'define' | 'enqueue'>;
  readonly uploads: Uploads;
  readonly enrollment: EnrollmentPort;
  readonly erasePerson: (
    actor: Actor,
    origin: RequestOrigin | undefined,
    personId: string,
    reason: string,
  ) => Promise<unknown>;
}

/** Input of the job `import`, as it is stored. */
export interface ImportInput {
  readonly uploadId: string;
  readonly fileName: string;
  readonly rehearse: boolean;
  readonly consentEvidence?: string | undefined;
  readonly actorId: string;
}

/** A running import. */
export interface ImportJob {
  readonly jobId: string;
  readonly organizationId: string;
  readonly input: ImportInput;
  readonly signal: AbortSignal;
}

/** Input of the job `import-undo`. */
export interface UndoInput {
  readonly importId: string;
  readonly actorId: string;
}

/** What a row changed, so that undoing restores it. */
export interface RowEffects {
  readonly changes?: Changes;
  readonly joinedGroups?: readonly string[];
  readonly madeGroups?: readonly string[];
  readonly consentId?: string;
}
