import type { MarkStatus } from '@mien/contracts';
import type { Recognizer } from '@mien/recognizer';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/database.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';
import type { Sealer } from '../../../platform/security/sealer.js';
import type { PeopleReach, RecognitionLog } from '../../recognition/index.js';

/** Somebody who was there, as the attendance module writes it down. */
export interface GroupSighting {
  readonly organizationId: string;
  readonly personId: string;
  readonly at: Date;
  readonly source: 'group-photo';
  readonly place: string;
  readonly probability?: number | undefined;
  readonly sessionId?: string | undefined;
  readonly originId: string;
  readonly recognitionLogId?: string | undefined;
}

export interface GroupMarks {
  readonly sessionId: string;
  readonly marks: readonly {
    readonly personId: string;
    readonly status: MarkStatus;
    readonly reason?: string | undefined;
  }[];
  readonly requestId: string;
}

/** What the attendance module does with who was there. */
export interface AttendanceWriting {
  noteSightings(tx: Transaction, sightings: readonly GroupSighting[]): Promise<unknown>;
  mark(tx: Transaction, principal: Principal, marks: GroupMarks): Promise<unknown>;
}

export interface GroupPhotoContext {
  readonly database: Database;
  readonly recognizer: Recognizer;
  readonly sealer: Sealer;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: RecognitionLog;
  readonly people: Pick<PeopleReach, 'visiblePeople' | 'assertReach'>;
  readonly attendance: AttendanceWriting;
  /** Upright, of moderate size, without what a camera writes into its files. */
  readonly normalizePicture: (bytes: Uint8Array) => Promise<Uint8Array>;
}
