import { setImmediate } from 'node:timers/promises';

/** Called between pieces of work: lets timers and requests of this process run, and ends cancelled work. */
export type Pace = () => Promise<void>;

const TURN_MS = 25;

/**
 * Make long work share its thread.
 *
 * The returned function gives way once 25 ms have passed, and rejects with the signal's reason once it is aborted.
 */
export function createPace(signal: AbortSignal | undefined): Pace {
  let turnStartedAt = performance.now();
  return async () => {
    if (performance.now() - turnStartedAt >= TURN_MS) {
      await setImmediate();
      turnStartedAt = performance.now();
    }
    signal?.throwIfAborted();
  };
}
