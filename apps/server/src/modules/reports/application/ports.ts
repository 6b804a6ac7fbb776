import type { OperatingPoint, OrganizationSettings } from '@mien/contracts';
import type { SQL } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/database.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { JobRunner } from '../../../platform/jobs/job-runner.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';
import type { Sealer } from '../../../platform/security/sealer.js';
import type { explainSessions } from '../../attendance/index.js';
import type { ReportFiles } from './report-files.js';
import type { FormatWriters } from './write-report.js';

/** What the audit log says of one act. */
export interface AuditedAction {
  readonly timestamp: string;
  readonly userId?: string | undefined;
  readonly userName?: string | undefined;
  readonly action: string;
  readonly resource: string;
  readonly result: string;
  readonly ip?: string | undefined;
}

/** Entries of some time, newest first, read as far as somebody takes them. */
export type WalkAudit = (
  organizationId: string,
  filter: { readonly from: string; readonly to: string },
) => AsyncIterable<AuditedAction>;

export type ReadOperatingPoint = (
  organizationId: string,
  settings: OrganizationSettings,
) => Promise<OperatingPoint>;

type Reaching = Pick<Principal, 'reach' | 'membershipId' | 'personId'>;

/** What reports are made with. */
export interface ReportsContext {
  readonly database: Pick<Database, 'inOrganization' | 'system'>;
  readonly jobs: Pick<JobRunner, 'define' | 'enqueue' | 'cancel' | 'repeat'>;
  readonly audit: AuditTrail;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly files: ReportFiles;
  readonly writers: FormatWriters;
  readonly walkAudit: WalkAudit;
  readonly operatingPointOf: ReadOperatingPoint;
  /** Why a person counts for sessions as what they count as. */
  readonly explainSessions: typeof explainSessions;
  readonly courses: {
    /** Condition on `course` rows; undefined for all. */
    courseScope(requester: Reaching): SQL | undefined;
    assertCourse(tx: Transaction, requester: Reaching, courseId: string): Promise<void>;
  };
  readonly people: { assertReach(tx: Transaction, requester: Reaching, personId: string): Promise<void> };
  /** Tell whoever asked for it that a report is ready, in the transaction that makes it so. */
  readonly tellReady: (
    tx: Transaction,
    report: {
      readonly organizationId: string;
      readonly reportId: string;
      readonly reportName: string;
      readonly accountId: string;
    },
  ) => Promise<void>;
}
