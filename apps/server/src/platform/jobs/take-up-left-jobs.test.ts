import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOrganization, aPrincipal } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { newId } from '../clock.js';
import { job } from '../database/schema/index.js';
import { createJobRunner } from './create-job-runner.js';
import { takeUpLeftJobs } from './take-up-left-jobs.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('leaves a job alone that somebody begins between looking and acting, so that it runs once', async () => {
  const { organizationId, actorName } = await aPrincipal(database, await anOrganization(database));
  const runner = createJobRunner({ database, onError: () => undefined, elapsedMs: () => 0 });
  runner.define('import', async () => ({}));
  await runner.open();
  const id = newId();
  await database.system
    .insert(job)
    .values({ id, organizationId, kind: 'import', input: {}, createdBy: actorName });

  const sent: string[] = [];
  const begunMeanwhile: typeof database.inOrganization = async (organization, work) => {
    await database.system.update(job).set({ state: 'running' }).where(eq(job.id, id));
    return database.inOrganization(organization, work);
  };
  const tickets = { send: async (_tx: unknown, kind: string) => void sent.push(kind) };
  await takeUpLeftJobs({ ...database, inOrganization: begunMeanwhile }, tickets, ['import']);

  expect(sent).toEqual(['import']);
  const [row] = await database.system.select().from(job).where(eq(job.id, id));
  expect(row?.state).toBe('running');
  await runner.stop();
});
