import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/database.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';

export interface ConsentContext {
  readonly database: Pick<Database, 'inOrganization'>;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly people: {
    /** @throws {NotFoundError} `person.not-found` */
    assertReach(tx: Transaction, principal: Principal, personId: string): Promise<void>;
  };
  readonly pictures: {
    /** Delete kept pictures of a person that no template refers to; whatever fails is left for a later sweep. */
    removeUnusedPictures(organizationId: string, personId: string): Promise<number>;
  };
  /** Something failed after the consent was withdrawn for good. */
  readonly onError: (error: unknown) => void;
}
