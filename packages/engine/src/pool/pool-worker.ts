import type { Transferable, Worker } from 'node:worker_threads';
import { DeadlineExceededError, RelayedError, WorkerLostError } from './errors.js';
import type { FromWorker, ToWorker } from './worker-messages.js';

const CLOSE_GRACE_MS = 2000;

/** One worker thread and the job it holds, if any. It never outlives its first failure as a thread. */
export interface PoolWorker<Job, Answer> {
  /** Rejects with what stopped the worker from opening. */
  readonly ready: Promise<void>;
  /**
   * Hand over one job; not to be called again before it settles.
   *
   * @throws {WorkerLostError} if the thread ends meanwhile.
   * @throws {DeadlineExceededError} after `deadlineMs`; the thread is then ended.
   * @throws {RelayedError} if the job throws; the worker lives on.
   */
  run(job: Job, transfer: readonly Transferable[], deadlineMs: number): Promise<Answer>;
  /** Tell the worker that nobody waits for its job. The job still settles. */
  cancel(): void;
  /** Settles once the thread has ended, by itself or by force. */
  close(): Promise<void>;
}

interface Pending<T> {
  resolve(value: T): void;
  reject(cause: Error): void;
}

/** @param onLost Called once if the thread ends without having been told to. */
export function createPoolWorker<Job, Answer>(
  thread: Worker,
  onLost: (cause: Error) => void,
): PoolWorker<Job, Answer> {
  let opening: Pending<void> | undefined;
  let pending: Pending<Answer> | undefined;
  let hasEnded = false;
  const post = (message: ToWorker<Job>, transfer: readonly Transferable[] = []) =>
    thread.postMessage(message, transfer);

  const end = (cause: Error) => {
    if (hasEnded) return;
    hasEnded = true;
    opening?.reject(cause);
    pending?.reject(cause);
    onLost(cause);
    void thread.terminate();
  };

  const ready = new Promise<void>((resolve, reject) => {
    opening = { resolve, reject };
  });
  thread.on('message', (message: FromWorker<Answer>) => {
    if (message.kind === 'ready') opening?.resolve();
    else if (message.kind === 'start-failed') end(new RelayedError(message.error));
    else if (message.kind === 'answer') pending?.resolve(message.answer);
    else pending?.reject(new RelayedError(message.error));
  });
  thread.on('error', (cause) => end(new WorkerLostError(cause.message, cause)));
  thread.on('messageerror', (cause) => end(new WorkerLostError('unreadable message', cause)));
  thread.on('exit', (code) => end(new WorkerLostError(`exit code ${code}`)));

  return {
    ready: ready.finally(() => thread.unref()),
    async run(job, transfer, deadlineMs) {
      const deadline = setTimeout(() => end(new DeadlineExceededError(deadlineMs)), deadlineMs);
      thread.ref();
      try {
        return await new Promise<Answer>((resolve, reject) => {
          pending = { resolve, reject };
          post({ kind: 'job', job }, transfer);
        });
      } finally {
        pending = undefined;
        clearTimeout(deadline);
        thread.unref();
      }
    },
    cancel: () => post({ kind: 'cancel' }),
    async close() {
      if (hasEnded) return;
      hasEnded = true;
      thread.ref();
      const exit = new Promise((resolve) => thread.once('exit', resolve));
      const force = setTimeout(() => void thread.terminate(), CLOSE_GRACE_MS);
      post({ kind: 'close' });
      await exit;
      clearTimeout(force);
    },
  };
}
