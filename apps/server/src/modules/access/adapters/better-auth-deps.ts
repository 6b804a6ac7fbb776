import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import type { Mailer } from '../../../platform/mail/mailer.js';
import type { AttemptGuard } from '../application/attempt-guard.js';
import type { FaceFactor } from '../application/face-factor.js';
import type { KnownDevices } from '../application/known-devices.js';
import type { SecurityReports } from '../application/security-reports.js';
import type { AccessSettings } from '../settings.js';

export const AUTH_PATH = '/api/auth';
/** Set by our server on what it hands to better-auth; a client's own headers of these names are dropped. */
export const CLIENT_ADDRESS = 'x-mien-client-address';
export const REQUEST_ID = 'x-mien-request-id';
/** A program signs in; it has no cookies to be known by. */
export const IS_PROGRAM = 'x-mien-program';

export interface SignInDeps {
  readonly settings: AccessSettings;
  /** At least 32 characters; signs cookies and encrypts secrets of authenticator apps. */
  readonly secret: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly guard: AttemptGuard;
  readonly devices: KnownDevices;
  readonly reports: SecurityReports;
  readonly face: FaceFactor;
  /** End all programs that act for an account. */
  readonly endPrograms: (accountId: string) => Promise<void>;
  /** Whether this invitation was sent to this address; those who hold one may sign up where others may not. */
  readonly isInvited: (token: string, email: string) => Promise<boolean>;
  /** Something went wrong that its caller is told no more of. */
  readonly onError: (error: unknown, what: string) => void;
}
