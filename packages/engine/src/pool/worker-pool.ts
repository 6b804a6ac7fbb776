import type { Transferable, Worker } from 'node:worker_threads';
import { createCrew } from './crew.js';
import { EngineBusyError, EngineClosedError } from './errors.js';
import type { PoolWorker } from './pool-worker.js';

export interface WorkerPoolOptions<Job> {
  /** Start a thread that runs `serveJobs`. */
  readonly spawn: () => Worker;
  readonly size: number;
  /** Jobs that may wait while all workers are busy. */
  readonly queueLimit: number;
  /** Longest time one job may keep a worker. */
  readonly deadlineMs: number;
  /** What is sent, made when the job's turn has come, and which of its buffers move instead of being copied. */
  readonly pack: (job: Job) => { readonly job: Job; readonly transfer: readonly Transferable[] };
}

/** Worker threads behind one bounded queue, first come, first served. */
export interface WorkerPool<Job, Answer> {
  /**
   * @param signal Drops a waiting job; a running one is abandoned and its answer discarded. Rejects with its reason.
   * @throws {EngineBusyError} if the queue is full.
   * @throws {EngineClosedError} if the pool is closed before the job's turn.
   * @throws {EngineBrokenError} if workers cannot be kept alive.
   * @throws {WorkerLostError | DeadlineExceededError | RelayedError} see `PoolWorker.run`.
   */
  run(job: Job, signal?: AbortSignal): Promise<Answer>;
  /** Refuse what waits, let what runs finish, end the threads. */
  close(): Promise<void>;
}

interface Ticket<Job, Answer> {
  readonly job: Job;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (cause: unknown) => void;
  /** Set while a worker has it. */
  worker?: PoolWorker<Job, Answer>;
}

/** @throws whatever stopped a worker from opening. */
export async function createWorkerPool<Job, Answer>(
  options: WorkerPoolOptions<Job>,
): Promise<WorkerPool<Job, Answer>> {
  const queue: Ticket<Job, Answer>[] = [];
  const running = new Set<Promise<void>>();
  let refusal: Error | undefined;
  let closed: Promise<void> | undefined;

  const refuseAll = (cause: Error) => {
    refusal = cause;
    for (const ticket of queue.splice(0)) ticket.reject(cause);
  };

  const serve = async (worker: PoolWorker<Job, Answer>, ticket: Ticket<Job, Answer>) => {
    ticket.worker = worker;
    try {
      const { job, transfer } = options.pack(ticket.job);
      ticket.resolve(await worker.run(job, transfer, options.deadlineMs));
    } catch (cause) {
      ticket.reject(cause);
    }
    crew.giveBack(worker);
  };

  const dispatch = () => {
    while (queue.length > 0) {
      const worker = crew.take();
      if (worker === undefined) return;
      const ticket = queue.shift() as Ticket<Job, Answer>;
      const served = serve(worker, ticket).finally(() => {
        running.delete(served);
        dispatch();
      });
      running.add(served);
    }
  };

  const abandon = (ticket: Ticket<Job, Answer>, reason: unknown) => {
    const place = queue.indexOf(ticket);
    if (place >= 0) queue.splice(place, 1);
    ticket.worker?.cancel();
    ticket.reject(reason);
  };

  const crew = await createCrew<Job, Answer>({
    spawn: options.spawn,
    size: options.size,
    onReplaced: dispatch,
    onBroken: refuseAll,
  });

  return {
    async run(job, signal) {
      signal?.throwIfAborted();
      if (refusal !== undefined) throw refusal;
      if (queue.length >= options.queueLimit && !crew.hasFree())
        throw new EngineBusyError(options.queueLimit);

      let stopListening = () => {};
      try {
        return await new Promise<Answer>((resolve, reject) => {
          const ticket: Ticket<Job, Answer> = { job, resolve, reject };
          stopListening = onAbort(signal, (reason) => abandon(ticket, reason));
          queue.push(ticket);
          dispatch();
        });
      } finally {
        stopListening();
      }
    },
    close() {
      closed ??= (async () => {
        refuseAll(new EngineClosedError());
        await Promise.all(running);
        await crew.close();
      })();
      return closed;
    },
  };
}

function onAbort(signal: AbortSignal | undefined, react: (reason: unknown) => void): () => void {
  const listener = () => react(signal?.reason);
  signal?.addEventListener('abort', listener);
  return () => signal?.removeEventListener('abort', listener);
}
