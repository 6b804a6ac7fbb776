import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { JobRunner } from '../../../platform/jobs/job-runner.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';

/** Part of a principal that says how far it sees. */
export type Reaching = Pick<Principal, 'organizationId' | 'reach' | 'personId' | 'membershipId'>;

export interface AnalyticsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly audit: AuditTrail;
  readonly jobs: Pick<JobRunner, 'repeat'>;
  readonly recognizer: { describePack(packId: string): Promise<{ readonly embedderId: string }> };
}
