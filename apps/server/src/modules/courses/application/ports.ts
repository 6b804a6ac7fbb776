import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/database.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';

export interface CoursesContext {
  readonly database: Pick<Database, 'inOrganization' | 'system'>;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly people: {
    /** @throws {NotFoundError} `person.not-found` also when the caller may not know of them. */
    assertReach(tx: Transaction, principal: Principal, personId: string): Promise<void>;
  };
}

/** Who changes something, and from where. */
export interface Changing {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
}
