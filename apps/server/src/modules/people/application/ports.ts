import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';

export interface PeopleContext {
  readonly database: Pick<Database, 'inOrganization'>;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly newId: () => string;
  /** The embedder of a model pack; templates of another one are outdated. */
  readonly embedderOf: (packId: string) => Promise<string>;
}
