import type { Transaction } from '../../../platform/database/database.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import type { CaptureSource } from '../domain/capture-source.js';
import type { JudgedPicture } from './judge-pictures.js';
import type { TemplateRow } from './template-rows.js';

export interface EnrollRequest {
  readonly organizationId: string;
  readonly actor: Pick<Principal, 'actorId' | 'organizationId'>;
  readonly origin?: RequestOrigin | undefined;
  readonly personId: string;
  /** Picture files, 1 to 10. */
  readonly pictures: readonly { readonly bytes: Uint8Array }[];
  readonly source: CaptureSource;
  /** A live session found these frames to be of a living person. */
  readonly isProvenLive?: boolean | undefined;
  /** `replace` deletes the earlier templates once a new one is stored. Default: `add`. */
  readonly mode?: 'add' | 'replace' | undefined;
  readonly importId?: string | undefined;
  /** Runs in the transaction that stores the templates, also when there are none: what it writes stands or falls with them. */
  readonly alongside?: (tx: Transaction, verdicts: readonly EnrollmentVerdict[]) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/** What became of one picture; accepted when there is no refusal. */
export type EnrollmentVerdict = JudgedPicture & { readonly templateId?: string };

export interface Enrollment {
  /** One per picture, in order. */
  readonly verdicts: readonly EnrollmentVerdict[];
  /** The templates made now. */
  readonly templates: readonly TemplateRow[];
}
