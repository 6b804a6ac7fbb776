import type { StageName } from './stage.js';

/** Runs stages one after the other, and adds up what each costs. */
export interface StageClock {
  /** Milliseconds by stage so far. */
  readonly elapsedMs: Readonly<Partial<Record<StageName, number>>>;
  /** @throws the signal's reason, before the stage starts, if it is aborted. */
  time<T>(stage: StageName, work: () => T | Promise<T>): Promise<T>;
}

export function createStageClock(signal?: AbortSignal): StageClock {
  const elapsedMs: Partial<Record<StageName, number>> = {};
  return {
    elapsedMs,
    async time(stage, work) {
      signal?.throwIfAborted();
      const startedAt = performance.now();
      try {
        return await work();
      } finally {
        elapsedMs[stage] = (elapsedMs[stage] ?? 0) + performance.now() - startedAt;
      }
    },
  };
}
