import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anOrganization, aPrincipal } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { job } from '../database/schema/index.js';
import { NotFoundError } from '../http/errors.js';
import type { Principal } from '../http/request-context.js';
import { createJobRunner } from './create-job-runner.js';
import { decideEndOfFailure } from './decide-end-of-failure.js';
import type { EnqueueOptions, JobRun, JobRunner, JobTerms } from './job-runner.js';

let database: TestDatabase;
let principal: Principal;
const errors: unknown[] = [];
const SLOW = { timeout: 10_000, interval: 50 };

beforeAll(async () => {
  database = await createTestDatabase();
  principal = await aPrincipal(database, await anOrganization(database));
});
afterAll(() => database.close());
beforeEach(async () => {
  errors.length = 0;
  await database.system.delete(job);
});

function aRunner(run: (job: JobRun<{ name?: string }>) => Promise<object>, terms?: JobTerms): JobRunner {
  const runner = createJobRunner({
    database,
    onError: (error) => errors.push(error),
    elapsedMs: () => performance.now(),
    takeUpSeconds: 1,
  });
  runner.define<{ name?: string }>('import', async (one) => ({ ...(await run(one)) }), terms);
  return runner;
}

const enqueue = (runner: JobRunner, name: string, options?: EnqueueOptions) =>
  database.inOrganization(principal.organizationId, (tx) =>
    runner.enqueue(tx, principal, 'import', { name }, options),
  );
const inOrganization = <T>(work: Parameters<typeof database.inOrganization<T>>[1]) =>
  database.inOrganization(principal.organizationId, work);
const rowOf = async (id: string) => (await database.system.select().from(job).where(eq(job.id, id)))[0]!;
const stateOf = async (id: string) => (await rowOf(id)).state;

describe('jobs that wait', () => {
  it('go by priority, also when it is changed while they wait', async () => {
    const order: string[] = [];
    const runner = aRunner(async ({ input }) => ({ place: order.push(input.name ?? '') }));
    await runner.open();
    await enqueue(runner, 'low', { priority: 'low' });
    await enqueue(runner, 'normal');
    await enqueue(runner, 'high', { priority: 'high' });
    const pushed = await enqueue(runner, 'pushed', { priority: 'low' });
    await inOrganization((tx) => runner.prioritize(tx, principal.organizationId, pushed, 'high'));
    await runner.start();
    await expect.poll(() => order, SLOW).toEqual(['high', 'pushed', 'normal', 'low']);
    await runner.stop();
  });

  it('wait for their time', async () => {
    const runner = aRunner(async () => ({}));
    await runner.start();
    const id = await enqueue(runner, 'later', { startAfter: new Date(Date.now() + 2500) });
    await expect.poll(() => stateOf(id), SLOW).toBe('done');
    const { startedAt, createdAt } = await rowOf(id);
    expect(startedAt!.getTime() - createdAt.getTime()).toBeGreaterThan(2400);
    await runner.stop();
  });

  it('asked for twice under one name are one job that runs once', async () => {
    let runs = 0;
    const runner = aRunner(async () => ({ runs: ++runs }));
    await runner.start();
    const ids = await Promise.all(
      Array.from({ length: 5 }, () => enqueue(runner, 'once', { idempotencyKey: 'report of March' })),
    );
    expect(new Set(ids).size).toBe(1);
    await expect.poll(() => stateOf(ids[0]!), SLOW).toBe('done');
    expect(await enqueue(runner, 'once', { idempotencyKey: 'report of March' })).toBe(ids[0]);
    await runner.stop();
    expect(runs).toBe(1);
  });
});

describe('a job that fails', () => {
  it('is tried again after a while, and then is done', async () => {
    let runs = 0;
    const runner = aRunner(
      async () => {
        if (++runs < 3) throw new Error('the disk is busy');
        return { runs };
      },
      { attempts: 3, backOffSeconds: 0.5 },
    );
    await runner.start();
    const id = await enqueue(runner, 'stubborn');
    await expect.poll(async () => (await rowOf(id)).attempts, SLOW).toBe(1);
    expect(await rowOf(id)).toMatchObject({ state: 'waiting', error: expect.stringContaining('fault') });
    await expect.poll(() => stateOf(id), SLOW).toBe('done');
    expect(await rowOf(id)).toMatchObject({ attempts: 2, error: null, result: { runs: 3 } });
    await runner.stop();
  });

  it('has failed when its attempts are used up, and gets all of them again when somebody lets it go on', async () => {
    const runner = aRunner(() => Promise.reject(new Error('broken')), { attempts: 2, backOffSeconds: 0.1 });
    await runner.start();
    const id = await enqueue(runner, 'hopeless');
    await expect.poll(() => stateOf(id), SLOW).toBe('failed');
    expect((await rowOf(id)).attempts).toBe(2);
    await inOrganization((tx) => runner.resume(tx, principal.organizationId, id));
    await expect.poll(() => stateOf(id), SLOW).toBe('failed');
    expect(errors).toHaveLength(4);
    await runner.stop();
  });

  it('by a refusal is not tried again, for it would be refused again', () => {
    const now = new Date('2026-03-01T09:00:00Z');
    const terms = { attempts: 5, backOffSeconds: 10 };
    expect(decideEndOfFailure(new NotFoundError('person'), 1, terms, now)).toMatchObject({ state: 'failed' });
    expect(decideEndOfFailure(new Error('x'), 3, terms, now)).toMatchObject({
      state: 'waiting',
      startAfter: new Date('2026-03-01T09:00:40Z'),
    });
    expect(decideEndOfFailure(new Error('x'), 5, terms, now)).toMatchObject({ state: 'failed', attempts: 5 });
  });
});

describe('what processes do again and again', () => {
  it('is done while they take up jobs, never beside itself, and goes on after a failure', async () => {
    let [turns, atOnce, most] = [0, 0, 0];
    const runner = aRunner(async () => ({}));
    runner.repeat(0.05, async () => {
      most = Math.max(most, ++atOnce);
      await new Promise((done) => setTimeout(done, 120));
      atOnce--;
      if (++turns === 1) throw new Error('once');
    });
    await runner.start();
    await expect.poll(() => turns, SLOW).toBeGreaterThan(2);
    await runner.stop();
    const after = turns;
    await new Promise((done) => setTimeout(done, 300));
    expect({ turns, most }).toEqual({ turns: after, most: 1 });
    expect(errors.map(String)).toEqual(['Error: once']);
  });

  it('is looking for jobs that a process was killed with', async () => {
    const runner = aRunner(async () => ({ finished: 1 }));
    await runner.start();
    const id = await enqueue(runner, 'taken over', { startAfter: new Date(Date.now() + 3600_000) });
    // as a process that was killed leaves it: running, with its ticket taken, held by nobody
    await database.system.execute(sql`delete from pgboss.job where data->>'jobId' = ${id}`);
    await database.system.update(job).set({ state: 'running', startAfter: null }).where(eq(job.id, id));
    await expect.poll(() => stateOf(id), SLOW).toBe('done');
    await runner.stop();
  });
});
