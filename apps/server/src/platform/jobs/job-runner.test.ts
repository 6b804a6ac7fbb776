import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anOrganization, aPrincipal } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { job } from '../database/schema/index.js';
import type { Principal } from '../http/request-context.js';
import { createJobRunner } from './create-job-runner.js';
import type { JobRun, JobRunner } from './job-runner.js';

let database: TestDatabase;
let principal: Principal;
const errors: unknown[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  principal = await aPrincipal(database, await anOrganization(database));
});
afterAll(() => database.close());
beforeEach(async () => {
  errors.length = 0;
  await database.system.delete(job);
});

const SLOW = { timeout: 10_000, interval: 50 };

async function aRunner(run: (job: JobRun<object>) => Promise<Record<string, number>>): Promise<JobRunner> {
  const runner = createJobRunner({
    database,
    onError: (error) => errors.push(error),
    elapsedMs: () => performance.now(),
  });
  runner.define('import', run);
  await runner.start();
  return runner;
}

const enqueue = (runner: JobRunner) =>
  database.inOrganization(principal.organizationId, (tx) =>
    runner.enqueue(tx, principal, 'import', { rows: 3 }),
  );

const rowOf = async (id: string) => (await database.system.select().from(job).where(eq(job.id, id)))[0]!;
const stateOf = async (id: string) => (await rowOf(id)).state;

const untilStopped = async ({ signal, progress }: JobRun<object>) => {
  for (let done = 1; !signal.aborted; done++) {
    await progress(done, 1000);
    await sleep(20);
  }
  return { stopped: 1 };
};

describe('a background job', () => {
  it('is carried out, with progress and totals that people see', async () => {
    const runner = await aRunner(async ({ progress, input }) => {
      await progress(1, 3, { added: 1 });
      await progress(3, 3);
      return { added: (input as { rows: number }).rows };
    });
    const id = await enqueue(runner);
    await expect.poll(() => stateOf(id), SLOW).toBe('done');
    expect(await rowOf(id)).toMatchObject({ done: 3, total: 3, result: { added: 3 }, createdBy: 'A admin' });
    await runner.stop();
  });

  it('does not exist when its transaction is rolled back', async () => {
    let runs = 0;
    const runner = await aRunner(async () => ({ runs: ++runs }));
    const work = database.inOrganization(principal.organizationId, async (tx) => {
      await runner.enqueue(tx, principal, 'import', {});
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    const id = await enqueue(runner);
    await expect.poll(() => stateOf(id), SLOW).toBe('done');
    expect(runs).toBe(1);
    await runner.stop();
  });

  it('leaves the transaction it was enqueued in with the rights it had', async () => {
    const runner = await aRunner(async () => ({}));
    const role = await database.inOrganization(principal.organizationId, async (tx) => {
      await runner.enqueue(tx, principal, 'import', {});
      return tx.execute<{ current_user: string }>('select current_user');
    });
    expect(role.rows).toEqual([{ current_user: 'mien_app' }]);
    await runner.stop();
  });

  it('stops after its row when it is cancelled, and goes on when it is resumed', async () => {
    const runner = await aRunner(untilStopped);
    const id = await enqueue(runner);
    await expect.poll(async () => (await rowOf(id)).done, SLOW).toBeGreaterThan(0);
    const inOrganization = database.inOrganization.bind(database, principal.organizationId);
    await inOrganization((tx) => runner.cancel(tx, id));
    await expect.poll(() => stateOf(id), SLOW).toBe('cancelled');
    const { done } = await rowOf(id);
    expect(done).toBeGreaterThan(0);

    await inOrganization((tx) => runner.resume(tx, principal.organizationId, id));
    await expect.poll(() => stateOf(id), SLOW).toBe('running');
    await runner.stop();
    expect(await stateOf(id)).toBe('waiting');
  });

  it('waits while the server stops, and goes on in the next one', async () => {
    const first = await aRunner(untilStopped);
    const id = await enqueue(first);
    await expect.poll(() => stateOf(id), SLOW).toBe('running');
    await first.stop();
    expect(await stateOf(id)).toBe('waiting');

    const second = await aRunner(async () => ({ finished: 1 }));
    await expect.poll(() => stateOf(id), SLOW).toBe('done');
    await second.stop();
  });

  it('goes on after a server that was killed while it ran', async () => {
    const runner = await aRunner(async () => ({ finished: 1 }));
    await runner.stop();
    const id = await enqueueLeft();
    const next = await aRunner(async () => ({ finished: 2 }));
    await expect.poll(() => stateOf(id), SLOW).toBe('done');
    await next.stop();
  });

  it('is not taken from a process that still runs it', async () => {
    const busy = await aRunner(untilStopped);
    const id = await enqueue(busy);
    await expect.poll(() => stateOf(id), SLOW).toBe('running');
    let taken = 0;
    const other = await aRunner(async () => ({ taken: ++taken }));
    await sleep(1500);
    expect({ taken, state: await stateOf(id) }).toEqual({ taken: 0, state: 'running' });
    await other.stop();
    await busy.stop();
  });

  it('that fails says so in a sentence, and the log gets the cause', async () => {
    const runner = await aRunner(() => Promise.reject(new Error('secret detail')));
    const id = await enqueue(runner);
    await expect.poll(() => stateOf(id), SLOW).toBe('failed');
    expect((await rowOf(id)).error).not.toContain('secret detail');
    expect(errors.map(String)).toEqual(['Error: secret detail']);
    await runner.stop();
  });
});

/** A row as a killed server leaves it: running, held by nobody, without a ticket. */
async function enqueueLeft(): Promise<string> {
  const id = crypto.randomUUID();
  await database.system.insert(job).values({
    id,
    organizationId: principal.organizationId,
    kind: 'import',
    state: 'running',
    createdBy: 'A admin',
  });
  return id;
}

describe('several servers', () => {
  it('may make the queues of a new database at once', async () => {
    const fresh = await createTestDatabase();
    const runners = Array.from({ length: 4 }, () => {
      const runner = createJobRunner({
        database: fresh,
        onError: (error) => errors.push(error),
        elapsedMs: () => performance.now(),
      });
      for (const kind of ['import', 'import-undo', 're-embed'] as const) runner.define(kind, untilStopped);
      return runner;
    });
    await Promise.all(runners.map((runner) => runner.start()));
    await Promise.all(runners.map((runner) => runner.stop()));
    expect(errors).toEqual([]);
    await fresh.close();
  });

  it('enqueue without working, and one that works carries it out', async () => {
    const opened = createJobRunner({
      database,
      onError: (error) => errors.push(error),
      elapsedMs: () => performance.now(),
    });
    const ran: string[] = [];
    opened.define('import', async () => {
      ran.push('opened');
      return {};
    });
    await opened.open();
    const id = await enqueue(opened);
    await sleep(1500);
    expect(await stateOf(id)).toBe('waiting');

    const working = await aRunner(async () => {
      ran.push('working');
      return {};
    });
    await expect.poll(() => stateOf(id), SLOW).toBe('done');
    expect(ran).toEqual(['working']);
    await working.stop();
    await opened.stop();
  });
});
