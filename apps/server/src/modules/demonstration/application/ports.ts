import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import type { JobRunner } from '../../../platform/jobs/job-runner.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';
import type { Sealer } from '../../../platform/security/sealer.js';
import type { AttendanceModule } from '../../attendance/index.js';

export interface DemonstrationDeps {
  readonly database: Pick<Database, 'inOrganization'>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly sealer: Sealer;
  readonly auditTrail: AuditTrail;
  readonly attendance: Pick<AttendanceModule, 'noteSightings'>;
  readonly jobs: Pick<JobRunner, 'define'>;
}

/** Who is said to have done what the demonstration invents. */
export const INVENTED_BY = 'demonstration';
