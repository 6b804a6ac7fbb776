import { Worker } from 'node:worker_threads';
import { JOB_SIGNAL } from '../../assembly/kernel-layout.js';
import { ScanThreadLostError } from '../errors.js';

/** Threads that each work on the job in memory, in a lane of their own. */
export interface ScanThreads {
  /**
   * Wake all threads for the job that lies in memory; one job at a time.
   *
   * @throws {ScanThreadLostError} if a thread stopped or stops meanwhile.
   */
  run(): Promise<void>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: ScanThreadLostError) => void;
}

const SIGNAL_INDEX = JOB_SIGNAL / 4;
/** A thread holds nothing but the kernel; with the usual limits its heap grows for no use. */
const THREAD_LIMITS = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 };

/**
 * Start threads over a shared memory. They sleep on a futex between jobs and keep the process alive only while
 * a job runs.
 *
 * @throws {ScanThreadLostError} if a thread cannot start.
 */
export async function startScanThreads(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  count: number,
): Promise<ScanThreads> {
  const words = new Int32Array(memory.buffer, 0, SIGNAL_INDEX + 1);
  let waiting: Waiting | undefined;
  let pending = 0;
  let lost: ScanThreadLostError | undefined;

  const onMessage = () => {
    pending--;
    if (pending === 0) waiting?.resolve();
  };
  const onLost = (cause: unknown) => {
    lost ??= new ScanThreadLostError(cause);
    waiting?.reject(lost);
  };
  const nextReport = () =>
    new Promise<void>((resolve, reject) => {
      pending = count;
      waiting = { resolve, reject };
      if (lost !== undefined) reject(lost);
    });

  const ready = nextReport();
  const workers = Array.from({ length: count }, (_, lane) => {
    const workerData = { module, memory, lane, signalIndex: SIGNAL_INDEX };
    const worker = new Worker(new URL('./scan-thread.mjs', import.meta.url), {
      workerData,
      execArgv: [],
      resourceLimits: THREAD_LIMITS,
    });
    return worker.on('message', onMessage).on('error', onLost).on('exit', onLost);
  });
  await ready;
  for (const worker of workers) worker.unref();

  return {
    async run() {
      const done = nextReport();
      for (const worker of workers) worker.ref();
      Atomics.add(words, SIGNAL_INDEX, 1);
      Atomics.notify(words, SIGNAL_INDEX);
      try {
        await done;
      } finally {
        for (const worker of workers) worker.unref();
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
