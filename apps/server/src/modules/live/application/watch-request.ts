import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import type { LogRecord } from '../../recognition/index.js';
import type { SightingPace } from './sightings.js';

/** Who watches a camera, and for whom. */
export interface WatchRequest {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  /** Look for the people of this group only. */
  readonly groupId: string | undefined;
  /** When somebody counts as seen, where it is not as usual. */
  readonly pace?: SightingPace;
  /** Told of every sighting once it is in the recognition log. */
  readonly onLogged?: (record: LogRecord) => void;
}
