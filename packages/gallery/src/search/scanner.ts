import { createJobArea, type ScanHits, type ScanJob } from '../kernel/job-area.js';
import { instantiateKernel } from '../kernel/load-kernel.js';
import { type ScanThreads, startScanThreads } from '../kernel/scan-threads.js';
import type { SharedMemory } from '../kernel/shared-memory.js';

/** Runs scans, one at a time, on this thread or on scan threads. */
export interface Scanner {
  /** Blocks; nothing changes meanwhile. @returns undefined if the hits did not fit. */
  scanHere(job: ScanJob): ScanHits | undefined;
  /**
   * @returns undefined if the hits did not fit.
   * @throws {ScanThreadLostError} if a thread stopped; the next scan starts new ones.
   */
  scanOnThreads(job: ScanJob): Promise<ScanHits | undefined>;
  /** Start the threads before the first scan needs them. */
  warmUp(): void;
  close(): Promise<void>;
}

export function createScanner(
  module: WebAssembly.Module,
  memory: SharedMemory,
  form: { readonly lanes: number; readonly stride: number; readonly segmentBytes: number },
): Scanner {
  const kernel = instantiateKernel(module, memory.memory);
  const area = createJobArea(memory, form);
  let threads: Promise<ScanThreads> | undefined;

  const start = () => {
    threads ??= startScanThreads(module, memory.memory, form.lanes);
    return threads;
  };
  const stop = async () => {
    const running = await threads?.catch(() => undefined);
    threads = undefined;
    await running?.close();
  };

  return {
    scanHere(job) {
      area.write(job);
      kernel.scan(0);
      return area.read();
    },
    async scanOnThreads(job) {
      try {
        const running = await start();
        area.write(job);
        await running.run();
      } catch (error) {
        await stop();
        throw error;
      }
      return area.read();
    },
    warmUp() {
      if (threads !== undefined) return;
      start().catch(() => {
        threads = undefined;
      });
    },
    close: stop,
  };
}
