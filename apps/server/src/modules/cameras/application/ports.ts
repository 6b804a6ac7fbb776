import type { CameraState } from '@mien/cameras';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import type { camera } from '../../../platform/database/schema/index.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';
import type { Sealer } from '../../../platform/security/sealer.js';
import type { SharedState } from '../../../platform/shared-state/shared-state.js';
import type { AttendanceModule } from '../../attendance/index.js';
import type { CameraWatch, WatchRequest } from '../../live/index.js';

export type CameraRow = typeof camera.$inferSelect;

/** What keeping cameras works with. */
export interface CamerasContext {
  readonly database: Database;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly sealer: Sealer;
  readonly sharedState: SharedState;
  /** Absolute, without links. */
  readonly filmFolder: string;
}

/** What reading them works with. */
export interface ReadingContext extends CamerasContext {
  readonly live: { watchCamera(request: WatchRequest): Promise<CameraWatch> };
  /** For attendance. */
  readonly noteSighting: AttendanceModule['noteSighting'];
  /** Name of this process, unlike that of every other one and of an earlier run. */
  readonly reader: string;
  readonly random: () => number;
  /** Monotonic. */
  readonly elapsedMs: () => number;
  readonly onError: (error: unknown, cameraId: string) => void;
  readonly onFrame: () => void;
  /** Told as often as the cameras of this process are looked after. */
  readonly onFigures: (states: readonly CameraState['status'][]) => void;
}
