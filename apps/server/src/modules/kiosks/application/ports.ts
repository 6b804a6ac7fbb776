import type { SQL } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/database.js';
import type { kiosk } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';
import type { Keyring } from '../../../platform/security/keyring.js';
import type { SharedState } from '../../../platform/shared-state/shared-state.js';
import type { AttendanceModule } from '../../attendance/index.js';
import type { CameraWatch, WatchRequest } from '../../live/index.js';
import type { RecognitionModule } from '../../recognition/index.js';

export type KioskRow = typeof kiosk.$inferSelect;

/** What kiosks work with. */
export interface KioskContext {
  readonly database: Database;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly keyring: Pick<Keyring, 'authenticate'>;
  readonly sharedState: SharedState;
  /** What a change by the holder of this id has to carry. */
  readonly csrfTokenOf: (id: string) => string;
  readonly watchCamera: (request: WatchRequest) => Promise<CameraWatch>;
  readonly identify: RecognitionModule['identify'];
  readonly people: {
    assertReach(tx: Transaction, principal: Principal, personId: string): Promise<void>;
    visiblePeople(principal: Principal): SQL | undefined;
  };
  /** For attendance. */
  readonly noteSighting: AttendanceModule['noteSighting'];
  readonly noteFailedAttempt: AttendanceModule['noteFailedAttempt'];
  readonly keepOutages: AttendanceModule['keepOutages'];
  /** The product is reached by HTTPS, and its cookies travel by nothing else. */
  readonly isSecure: boolean;
  readonly onError: (error: unknown) => void;
}
