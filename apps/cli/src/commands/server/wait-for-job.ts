import { setTimeout as delay } from 'node:timers/promises';
import { resultOf } from '@mien/client';
import type { Outcome } from '../../exit-code.js';
import { printSentence, type ServerContext } from './server-runs.js';

const STEP_MS = 500;
const ENDED = new Set(['done', 'failed', 'cancelled']);

/** Follow a job until it ends. Leaving with Ctrl-C leaves it running. */
export async function waitForJob(context: ServerContext, jobId: string): Promise<Outcome> {
  const params = { path: { id: jobId } };
  for (;;) {
    const job = await resultOf(context.mien.GET('/api/v1/jobs/{id}', { params, signal: context.signal }));
    if (context.terminal.isWatched) {
      context.terminal.err(`\r${job.kind}: ${job.done}${job.total === undefined ? '' : ` of ${job.total}`} `);
    }
    if (ENDED.has(job.state)) {
      if (context.terminal.isWatched) context.terminal.err('\n');
      const facts = Object.entries(job.result).map(([name, value]) => `${name} ${value}`);
      printSentence(context, job, [job.state, job.error, ...facts].filter(Boolean).join(', '));
      return job.state === 'done' ? 'ok' : 'no';
    }
    await delay(STEP_MS, undefined, { signal: context.signal });
  }
}
