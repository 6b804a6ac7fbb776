import type { OperatingPoint, OrganizationSettings } from '@mien/contracts';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/database.js';
import type { Mailer } from '../../../platform/mail/mailer.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';

export interface OrganizationsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly auditTrail: AuditTrail;
  readonly mailer: Mailer;
  /** Start of links in mails. */
  readonly publicUrl: string;
  /** Whether everybody with an account may make organizations, or only those who own one. */
  readonly isOpen: boolean;
  /** Pack a new organization recognizes with. */
  readonly defaultPackId: string;
  /** What else a new organization needs, in the transaction that makes it. */
  readonly onCreate: (tx: Transaction, organizationId: string) => Promise<void>;
  /** Before the rows go, in the same transaction. @returns what is to be done outside the database once they are gone. */
  readonly onDelete: (tx: Transaction, organizationId: string) => Promise<() => Promise<void>>;
  /** Thresholds that the settings come to with the people enrolled now. */
  readonly operatingPointOf: (
    organizationId: string,
    settings: OrganizationSettings,
  ) => Promise<OperatingPoint>;
}
