import { setTimeout as delay } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { EngineBrokenError } from './errors.js';
import { createPoolWorker, type PoolWorker } from './pool-worker.js';

const MAX_LOSSES_IN_A_ROW = 5;
const FIRST_PAUSE_MS = 50;

export interface CrewOptions {
  readonly spawn: () => Worker;
  readonly size: number;
  /** A worker that was lost has been replaced. */
  readonly onReplaced: () => void;
  /** Workers end while they open or idle, one after another, so lost ones are no longer replaced. */
  readonly onBroken: (error: EngineBrokenError) => void;
}

/** Keeps a number of workers alive and knows which of them are free. */
export interface Crew<Job, Answer> {
  hasFree(): boolean;
  take(): PoolWorker<Job, Answer> | undefined;
  giveBack(worker: PoolWorker<Job, Answer>): void;
  close(): Promise<void>;
}

/** @throws whatever stopped a worker from opening; the others are then closed. */
export async function createCrew<Job, Answer>(options: CrewOptions): Promise<Crew<Job, Answer>> {
  const living = new Set<PoolWorker<Job, Answer>>();
  const opened = new Set<PoolWorker<Job, Answer>>();
  const free: PoolWorker<Job, Answer>[] = [];
  const closing = new AbortController();
  let lossesInARow = 0;

  const start = async () => {
    const worker = createPoolWorker<Job, Answer>(options.spawn(), (cause, heldJob) => {
      void worker.close().then(() => living.delete(worker));
      if (opened.delete(worker)) void replace(cause, heldJob);
    });
    living.add(worker);
    await worker.ready;
    opened.add(worker);
    free.push(worker);
  };

  /** A job that ends its worker is not held against the crew: else a few bad pictures could stop it for good. */
  const replace = async (firstCause: Error, heldJob: boolean) => {
    let cause: unknown = firstCause;
    for (let isCounted = !heldJob; !closing.signal.aborted; isCounted = true) {
      if (isCounted) lossesInARow++;
      if (lossesInARow >= MAX_LOSSES_IN_A_ROW) {
        return options.onBroken(new EngineBrokenError(lossesInARow, cause));
      }
      try {
        await delay(FIRST_PAUSE_MS * 2 ** lossesInARow, undefined, { signal: closing.signal });
        await start();
        return options.onReplaced();
      } catch (next) {
        cause = next;
      }
    }
  };

  const close = async () => {
    closing.abort();
    await Promise.all([...living].map((worker) => worker.close()));
  };

  try {
    await Promise.all(Array.from({ length: options.size }, start));
  } catch (cause) {
    await close();
    throw cause;
  }

  return {
    hasFree: () => free.some((worker) => opened.has(worker)),
    take() {
      let worker = free.pop();
      while (worker !== undefined && !opened.has(worker)) worker = free.pop();
      return worker;
    },
    giveBack(worker) {
      if (!opened.has(worker)) return;
      lossesInARow = 0;
      free.push(worker);
    },
    close,
  };
}
