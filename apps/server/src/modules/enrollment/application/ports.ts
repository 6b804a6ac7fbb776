import type { Recognizer } from '@mien/recognizer';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/database.js';
import type { PictureStore } from '../../../platform/pictures/picture-store.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';
import type { Sealer } from '../../../platform/security/sealer.js';
import type { PeopleReach } from '../../recognition/index.js';

/** What the consent module answers. */
export interface ConsentCheck {
  /** @returns the id of the consent in force. @throws {ConsentMissingError} `consent.missing` */
  recognitionConsentOf(tx: Transaction, personId: string): Promise<string>;
}

export interface EnrollmentDeps {
  readonly database: Database;
  readonly recognizer: Recognizer;
  readonly sealer: Sealer;
  readonly pictures: PictureStore;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly people: PeopleReach;
  readonly consent: ConsentCheck;
}

/** What the use cases of enrollment work with. */
export interface EnrollmentContext extends EnrollmentDeps {
  /** One after another within an organization: what checks and stores must not interleave. */
  readonly inTurn: <T>(organizationId: string, work: () => Promise<T>) => Promise<T>;
  /** The picture upright, as JPEG, without what the camera wrote into it. */
  readonly normalizePicture: (bytes: Uint8Array) => Promise<Uint8Array>;
}
