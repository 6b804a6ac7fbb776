import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import type { JobRunner } from '../../../platform/jobs/job-runner.js';
import type { PictureStore } from '../../../platform/pictures/picture-store.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';
import type { DataKeys } from '../../../platform/security/data-keys.js';
import type { Keyring } from '../../../platform/security/keyring.js';
import type { Sealer } from '../../../platform/security/sealer.js';
import type { ChainVerdict } from '../../../platform/security/verify-audit-chain.js';

/** What erasing, exporting, auditing and rotating work with. */
export interface PrivacyContext {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly dataKeys: DataKeys;
  readonly sealer: Sealer;
  readonly pictures: PictureStore;
  readonly audit: AuditTrail;
  readonly jobs: Pick<JobRunner, 'define' | 'enqueue'>;
  readonly verifyAuditChain: (organizationId: string) => Promise<ChainVerdict>;
  readonly clock: Clock;
  readonly newId: () => string;
}
