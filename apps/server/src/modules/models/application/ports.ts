import type { ModelRegistry } from '@mien/models';
import type { Recognizer } from '@mien/recognizer';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import type { JobRunner } from '../../../platform/jobs/job-runner.js';
import type { PictureStore } from '../../../platform/pictures/picture-store.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';
import type { Sealer } from '../../../platform/security/sealer.js';

export interface ModelsDeps {
  readonly database: Database;
  readonly registry: ModelRegistry;
  readonly recognizer: Recognizer;
  readonly sealer: Sealer;
  readonly pictures: PictureStore;
  readonly audit: AuditTrail;
  readonly jobs: JobRunner;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Time that searches begun with the old pack get to finish after a cut-over, ms. */
  readonly settleMs?: number;
}
