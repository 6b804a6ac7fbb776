import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { OddJob, OddStart } from './testing/odd-worker.js';
import { createWorkerPool, type WorkerPool } from './worker-pool.js';

const entry = new URL('./testing/odd-worker.mjs', import.meta.url);
const double = (...numbers: number[]): OddJob => ({ does: 'double', numbers: Float32Array.from(numbers) });
const wait = (ms: number): OddJob => ({ does: 'wait', ms });

let pool: WorkerPool<OddJob, Float32Array>;
let threads: Worker[];
let start: OddStart;

async function open(options: { size?: number; queueLimit?: number; deadlineMs?: number } = {}) {
  threads = [];
  start = { opens: 'well' };
  pool = await createWorkerPool<OddJob, Float32Array>({
    spawn() {
      const thread = new Worker(entry, { workerData: start, resourceLimits: { maxOldGenerationSizeMb: 64 } });
      threads.push(thread);
      return thread;
    },
    size: options.size ?? 1,
    queueLimit: options.queueLimit ?? 8,
    deadlineMs: options.deadlineMs ?? 10_000,
    pack: (job) => ({ job, transfer: [] }),
  });
}
afterEach(() => pool?.close());

describe('while all is well', () => {
  it('answers every job with its own answer', async () => {
    await open({ size: 2, queueLimit: 50 });
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => pool.run(double(i, i + 1))));
    expect(answers).toEqual(Array.from({ length: 50 }, (_, i) => Float32Array.of(2 * i, 2 * i + 2)));
    expect(threads).toHaveLength(2);
  });

  it('works on as many jobs at once as it has workers', async () => {
    await open({ size: 2 });
    const began = performance.now();
    await Promise.all([pool.run(wait(600)), pool.run(wait(600))]);
    expect(performance.now() - began).toBeLessThan(1190);
  });

  it('refuses a job when the queue is full, and takes one again afterwards', async () => {
    await open({ queueLimit: 1 });
    const first = pool.run(wait(50));
    const second = pool.run(wait(1));
    await expect(pool.run(double(1))).rejects.toMatchObject({ code: 'engine.busy', category: 'unavailable' });
    await Promise.all([first, second]);
    expect(await pool.run(double(1))).toEqual(Float32Array.of(2));
  });
});

describe('when a job goes wrong', () => {
  it('relays what was thrown, with its code, and keeps the worker', async () => {
    await open();
    await expect(pool.run({ does: 'throw' })).rejects.toMatchObject({
      code: 'model.missing',
      category: 'unavailable',
      details: { model: 'tiny' },
    });
    await expect(pool.run({ does: 'throw-plainly' })).rejects.toMatchObject({
      code: 'engine.failed',
      category: 'internal',
      message: 'out of range',
    });
    expect(await pool.run(double(2))).toEqual(Float32Array.of(4));
    expect(threads).toHaveLength(1);
  });

  it.each(['crash', 'exit', 'fill-memory'] as const)(
    'fails the job and replaces the worker on %s',
    async (does) => {
      await open();
      const next = Promise.all([
        expect(pool.run({ does })).rejects.toMatchObject({ code: 'engine.worker-lost' }),
        pool.run(double(3)),
      ]);
      expect((await next)[1]).toEqual(Float32Array.of(6));
      expect(threads).toHaveLength(2);
    },
  );

  it('ends a worker that hangs and replaces it', async () => {
    await open({ deadlineMs: 200 });
    await expect(pool.run({ does: 'hang' })).rejects.toMatchObject({ code: 'engine.deadline-exceeded' });
    expect(await pool.run(double(3))).toEqual(Float32Array.of(6));
  });

  it('is not stopped by one bad job after another', async () => {
    await open();
    for (let bad = 0; bad < 6; bad++) {
      await expect(pool.run({ does: 'exit' })).rejects.toMatchObject({ code: 'engine.worker-lost' });
    }
    expect(await pool.run(double(4))).toEqual(Float32Array.of(8));
  });

  it('stops with an error when workers end one after another without a job', async () => {
    await open();
    const first = pool.run({ does: 'exit' });
    const waiting = pool.run(double(1));
    start = { opens: 'exits' };
    await expect(first).rejects.toMatchObject({ code: 'engine.worker-lost' });
    await expect(waiting).rejects.toMatchObject({ code: 'engine.broken', details: { losses: 5 } });
    await expect(pool.run(double(1))).rejects.toMatchObject({ code: 'engine.broken' });
    expect(threads).toHaveLength(6);
  });
});

describe('when the caller changes their mind', () => {
  it('drops a job that waits', async () => {
    await open();
    const running = pool.run(wait(100));
    const caller = new AbortController();
    const waiting = pool.run({ does: 'crash' }, caller.signal);
    caller.abort(new Error('no longer wanted'));
    await expect(waiting).rejects.toThrow('no longer wanted');
    await running;
    expect(await pool.run(double(1))).toEqual(Float32Array.of(2));
    expect(threads).toHaveLength(1);
  });

  it('lets go of a running job at once and tells its worker', async () => {
    await open();
    const caller = new AbortController();
    const running = pool.run(wait(60_000), caller.signal);
    caller.abort(new Error('no longer wanted'));
    await expect(running).rejects.toThrow('no longer wanted');
    expect(await pool.run(double(1))).toEqual(Float32Array.of(2));
    expect(threads).toHaveLength(1);
  });

  it('does not even queue a job whose caller is gone', async () => {
    await open();
    await expect(pool.run(double(1), AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
  });
});

describe('start and end', () => {
  it('rejects with what stopped a worker from opening', async () => {
    const spawn = () => new Worker(entry, { workerData: { opens: 'without-model' } satisfies OddStart });
    const pack = (job: OddJob) => ({ job, transfer: [] });
    await expect(
      createWorkerPool<OddJob, Float32Array>({ spawn, size: 2, queueLimit: 1, deadlineMs: 1000, pack }),
    ).rejects.toMatchObject({ code: 'model.missing', details: { model: 'tiny' } });
  });

  it('finishes what runs, refuses what waits, and ends every thread', async () => {
    await open();
    const ended = Promise.all(
      threads.map((thread) => new Promise((resolve) => thread.once('exit', resolve))),
    );
    const running = pool.run(wait(100));
    const waiting = pool.run(double(1));
    const refused = expect(waiting).rejects.toMatchObject({ code: 'engine.closed' });
    await pool.close();
    await refused;
    expect(await running).toEqual(new Float32Array(1));
    await ended;
    await expect(pool.run(double(1))).rejects.toMatchObject({ code: 'engine.closed' });
    await pool.close();
  });
});
