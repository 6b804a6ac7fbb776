import { SharedStateUnavailableError } from './errors.js';
import type { SharedState } from './shared-state.js';

type Counts = Pick<SharedState, 'increment'>;

/** Counts that all instances share, and that this process keeps for itself while the shared ones cannot be reached. */
export const countAnyway = (shared: Counts, own: Counts): Counts => ({
  async increment(key, ttlMs) {
    try {
      return await shared.increment(key, ttlMs);
    } catch (error) {
      if (error instanceof SharedStateUnavailableError) return own.increment(key, ttlMs);
      throw error;
    }
  },
});
