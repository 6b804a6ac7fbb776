import type { Readable } from 'node:stream';
import type { Interval } from '@mien/attendance';
import type { AttendanceRules, SightingSource } from '@mien/contracts';
import type { SQL } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/database.js';
import type { attendance } from '../../../platform/database/schema/index.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';
import type { NewEvent } from '../../notifications/index.js';

export type AttendanceRow = typeof attendance.$inferSelect;

/** What deriving needs. */
export interface DerivingContext {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly emit: (tx: Transaction, ...events: readonly NewEvent[]) => Promise<void>;
}

type Scoped = Pick<Principal, 'reach' | 'membershipId' | 'personId'>;

/** The signed result of a live face session that somebody passed. */
export interface FaceResult {
  readonly sessionId: string;
  readonly personId: string;
  /** Use it, once; records an audit event, so it comes last. @throws if it was used before. */
  spend(tx: Transaction, by: { readonly actorId: string; readonly origin: RequestOrigin }): Promise<unknown>;
}

/** A line of titles and rows of cells, however they were encoded. */
export interface Table {
  readonly titles: readonly string[];
  readonly rowCount: number;
  rows(): AsyncIterable<readonly string[]>;
}

/** What attendance works with. */
export interface AttendanceContext extends DerivingContext {
  readonly database: Database;
  readonly audit: AuditTrail;
  readonly people: {
    assertReach(tx: Transaction, principal: Scoped, personId: string): Promise<void>;
    visiblePeople(principal: Scoped): SQL | undefined;
  };
  readonly courses: {
    /** Condition on `course` rows. */
    courseScope(principal: Scoped): SQL | undefined;
    assertCourse(tx: Transaction, principal: Scoped, courseId: string): Promise<void>;
  };
  /** Read a result of purpose `attendance` without using it. @throws if it is not one, or of somebody else's device. */
  readonly faceResult: (organizationId: string, token: string) => Promise<FaceResult>;
  /** @throws if it cannot be read. */
  readonly openTable: (open: () => Promise<Readable>) => Promise<Table>;
  /** Whether somebody agreed to have their attendance recorded by their face. */
  readonly hasConsent: (tx: Transaction, personId: string) => Promise<boolean>;
  readonly onError: (error: unknown) => void;
}

/** That somebody was noticed. */
export interface NewSighting {
  readonly organizationId: string;
  readonly personId: string;
  readonly at: Date;
  readonly source: SightingSource;
  readonly place: string;
  readonly kioskId?: string | undefined;
  readonly probability?: number | undefined;
  readonly direction?: 'in' | 'out' | undefined;
  /** The session it is about, where somebody said so. */
  readonly sessionId?: string | undefined;
  /** Named by what noticed them: the same is written once. */
  readonly originId?: string | undefined;
  readonly recognitionLogId?: string | undefined;
}

/** A session with its course and the rules it is judged by. */
export interface SessionRow {
  readonly organizationId: string;
  readonly id: string;
  readonly courseId: string;
  readonly courseName: string;
  readonly kind: 'class' | 'shift';
  readonly timeZone: string;
  readonly day: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly room: string | undefined;
  readonly canceledBy: string | null;
  readonly canceledReason: string | null;
  readonly settledAt: Date | null;
  readonly rules: AttendanceRules;
  /** Set while days are locked: nothing changes its attendance. */
  readonly lock:
    | { readonly at: Date; readonly reason: string | null; readonly isArchive: boolean }
    | undefined;
}

/** Whose facts, of when, about which sessions. */
export interface Wanted {
  readonly personIds: readonly string[];
  readonly sessionIds: readonly string[];
  readonly span: Interval;
}
