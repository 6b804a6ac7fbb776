import { setTimeout as delay } from 'node:timers/promises';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { ModelMissingError } from '../../runtime/errors.js';
import { serveJobs } from '../serve-jobs.js';

/** What the worker of the pool's tests does with a job. */
export type OddJob =
  | { readonly does: 'double'; readonly numbers: Float32Array }
  | { readonly does: 'wait'; readonly ms: number }
  | { readonly does: 'throw' | 'throw-plainly' | 'crash' | 'exit' | 'hang' | 'fill-memory' };

/** How the worker starts. */
export interface OddStart {
  readonly opens: 'well' | 'without-model' | 'exits';
}

async function run(job: OddJob, signal: AbortSignal): Promise<Float32Array> {
  switch (job.does) {
    case 'double':
      return job.numbers.map((value) => 2 * value);
    case 'wait':
      await delay(job.ms, undefined, { signal });
      return new Float32Array(1);
    case 'throw':
      throw new ModelMissingError('tiny');
    case 'throw-plainly':
      throw new RangeError('out of range');
    case 'crash':
      setImmediate(() => {
        throw new Error('nobody catches this');
      });
      return delay(60_000, new Float32Array());
    case 'exit':
      return process.exit(7);
    case 'hang':
      while (true);
    case 'fill-memory': {
      const kept: number[][] = [];
      while (true) kept.push(new Array<number>(100_000).fill(kept.length));
    }
  }
}

const { opens } = workerData as OddStart;
await serveJobs<OddJob, Float32Array>(parentPort as MessagePort, async () => {
  if (opens === 'without-model') throw new ModelMissingError('tiny');
  if (opens === 'exits') process.exit(3);
  return { run, close: async () => {} };
});
