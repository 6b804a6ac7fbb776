import type { Recognizer } from '@mien/recognizer';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';
import type { PeopleReach, RecognitionLog } from '../../recognition/index.js';

/** What live recognition works with. */
export interface LiveContext {
  readonly database: Database;
  readonly recognizer: Pick<Recognizer, 'openStream'>;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly people: PeopleReach;
  readonly log: RecognitionLog;
  /** Monotonic. */
  readonly elapsedMs: () => number;
  readonly onFrame: (outcome: 'seen' | 'overtaken' | 'unusable', seconds: number) => void;
}
