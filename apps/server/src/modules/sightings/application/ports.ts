import type { SQL } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import type { Principal } from '../../../platform/http/request-context.js';

export interface SightingsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly people: {
    /** Condition on `person` rows; undefined when the caller sees everybody. */
    visiblePeople(principal: Principal): SQL | undefined;
  };
}
