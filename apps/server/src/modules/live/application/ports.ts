import type { Recognizer } from '@mien/recognizer';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';
import type { LogRecord, PeopleReach, RecognitionLog } from '../../recognition/index.js';

/** A session that is being marked by a camera. */
export interface WatchedSession {
  /** Keep that somebody came. */
  note(record: LogRecord): Promise<void>;
}

/** What live recognition works with. */
export interface LiveContext {
  readonly database: Database;
  readonly recognizer: Pick<Recognizer, 'openStream'>;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly people: PeopleReach;
  readonly log: RecognitionLog;
  /** The session whose people a teacher lets come before the camera, once they may know of it. @throws {NotFoundError} */
  readonly openSession: (principal: Principal, sessionId: string) => Promise<WatchedSession>;
  readonly onError: (error: unknown) => void;
  /** Monotonic. */
  readonly elapsedMs: () => number;
  readonly onFrame: (outcome: 'seen' | 'overtaken' | 'unusable', seconds: number) => void;
}
