import type { Recognizer } from '@mien/recognizer';
import type { SQL } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/database.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';
import type { Sealer } from '../../../platform/security/sealer.js';
import type { RecognitionLog } from './recognition-log.js';

/** Whom a caller may know of; the people module answers. */
export interface PeopleReach {
  /** @throws {NotFoundError} `person.not-found` */
  assertReach(tx: Transaction, principal: Principal, personId: string): Promise<void>;
  /** Condition on `person` rows; undefined when the caller sees everybody. */
  visiblePeople(principal: Pick<Principal, 'reach' | 'personId' | 'membershipId'>): SQL | undefined;
}

export interface RecognitionDeps {
  readonly database: Database;
  readonly recognizer: Recognizer;
  readonly sealer: Sealer;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly people: PeopleReach;
}

/** What the use cases of recognition work with. */
export interface RecognitionContext extends RecognitionDeps {
  readonly log: RecognitionLog;
}
