import type { MessagePort } from 'node:worker_threads';
import { type FromWorker, reportError, type ToWorker } from './worker-messages.js';

export interface JobHandler<Job, Answer> {
  /** @param signal Aborts when nobody wants the answer any more. */
  run(job: Job, signal: AbortSignal): Promise<Answer>;
  close(): Promise<void>;
}

/**
 * The worker's side of a pool: open the handler, say so, then answer one job at a time until told to close.
 * The thread ends by itself once the port is closed.
 */
export async function serveJobs<Job, Answer>(
  port: MessagePort,
  open: () => Promise<JobHandler<Job, Answer>>,
): Promise<void> {
  const post = (message: FromWorker<Answer>) => port.postMessage(message);
  let handler: JobHandler<Job, Answer>;
  try {
    handler = await open();
  } catch (cause) {
    post({ kind: 'start-failed', error: reportError(cause) });
    port.close();
    return;
  }

  let current = new AbortController();
  let working = Promise.resolve();
  const answer = async (job: Job, signal: AbortSignal) => {
    try {
      post({ kind: 'answer', answer: await handler.run(job, signal) });
    } catch (cause) {
      post({ kind: 'failed', error: reportError(cause) });
    }
  };
  port.on('message', async (message: ToWorker<Job>) => {
    if (message.kind === 'job') {
      current = new AbortController();
      working = answer(message.job, current.signal);
      return;
    }
    current.abort();
    if (message.kind === 'cancel') return;
    await working;
    await handler.close();
    port.close();
  });
  post({ kind: 'ready' });
}
