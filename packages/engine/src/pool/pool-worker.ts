import { setTimeout as delay } from 'node:timers/promises';
import type { Transferable, Worker } from 'node:worker_threads';
import { DeadlineExceededError, EngineClosedError, RelayedError, WorkerLostError } from './errors.js';
import type { FromWorker, ToWorker } from './worker-messages.js';

const GRACE_MS = 5000;

/** One worker thread and the job it holds, if any. It never outlives its first failure as a thread. */
export interface PoolWorker<Job, Answer> {
  /** Rejects with what stopped the worker from opening. */
  readonly ready: Promise<void>;
  /**
   * Hand over one job; not to be called again before it settles.
   *
   * @throws {WorkerLostError} if the thread ends meanwhile.
   * @throws {DeadlineExceededError} after `deadlineMs`; the worker then counts as lost.
   * @throws {RelayedError} if the job throws; the worker lives on.
   */
  run(job: Job, transfer: readonly Transferable[], deadlineMs: number): Promise<Answer>;
  /** Tell the worker that nobody waits for its job. The job still settles. */
  cancel(): void;
  /** Ask the thread to end; settles once it has, or once even force did not help. */
  close(): Promise<void>;
}

interface Pending<T> {
  resolve(value: T): void;
  reject(cause: Error): void;
}

/**
 * @param onLost Called once if the worker is lost, that is, leaves without `close` having been called; tells whether it
 *   held a job.
 */
export function createPoolWorker<Job, Answer>(
  thread: Worker,
  onLost: (cause: Error, heldJob: boolean) => void,
): PoolWorker<Job, Answer> {
  let opening: Pending<void> | undefined;
  let pending: Pending<Answer> | undefined;
  let left: Promise<void> | undefined;
  const post = (message: ToWorker<Job>, transfer: readonly Transferable[] = []) =>
    thread.postMessage(message, transfer);
  const exited = new Promise<void>((resolve) => thread.once('exit', () => resolve()));

  const leave = (cause: Error): Promise<void> => {
    opening?.reject(cause);
    pending?.reject(cause);
    post({ kind: 'close' });
    return endThread(thread, exited);
  };
  const lose = (cause: Error) => {
    if (left !== undefined) return;
    const heldJob = pending !== undefined;
    left = leave(cause);
    onLost(cause, heldJob);
  };

  const ready = new Promise<void>((resolve, reject) => {
    opening = { resolve, reject };
  });
  thread.on('message', (message: FromWorker<Answer>) => {
    if (message.kind === 'ready') opening?.resolve();
    else if (message.kind === 'start-failed') lose(new RelayedError(message.error));
    else if (message.kind === 'answer') pending?.resolve(message.answer);
    else pending?.reject(new RelayedError(message.error));
  });
  thread.on('error', (cause) => lose(new WorkerLostError(cause.message, cause)));
  thread.on('messageerror', (cause) => lose(new WorkerLostError('unreadable message', cause)));
  thread.on('exit', (code) => lose(new WorkerLostError(`exit code ${code}`)));

  return {
    ready: ready.finally(() => thread.unref()),
    async run(job, transfer, deadlineMs) {
      const deadline = setTimeout(() => lose(new DeadlineExceededError(deadlineMs)), deadlineMs);
      thread.ref();
      try {
        return await new Promise<Answer>((resolve, reject) => {
          pending = { resolve, reject };
          post({ kind: 'job', job }, transfer);
        });
      } finally {
        pending = undefined;
        clearTimeout(deadline);
        if (left === undefined) thread.unref();
      }
    },
    cancel: () => post({ kind: 'cancel' }),
    close() {
      left ??= leave(new EngineClosedError());
      return left;
    },
  };
}

/**
 * Wait for a thread that was asked to end, and use force only if it does not: ONNX Runtime's binding takes the whole
 * process down when its thread is terminated inside a network, and a network returns long before the grace is over.
 */
async function endThread(thread: Worker, exited: Promise<void>): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  const grace = () => delay(GRACE_MS, true, { signal }).catch(() => false);
  thread.ref();
  const hasOverstayed = await Promise.race([exited.then(() => false), grace()]);
  if (hasOverstayed) {
    void thread.terminate();
    await Promise.race([exited, grace()]);
  }
  waiting.abort();
  thread.unref();
}
