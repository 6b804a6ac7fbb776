import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { routes } from '@mien/contracts';
import { count, eq, ne } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { consent, importRow, job, person } from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import { createJobRunner } from '../../platform/jobs/create-job-runner.js';
import { callRoute } from '../../testing/call-route.js';
import { anOrganization, aPrincipal } from '../../testing/factories.js';
import { type KillableProgram, killableProgram } from '../../testing/killable-program.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { importsOn, picture, zipOf } from './testing/imports-for-tests.js';

const WORKER = fileURLToPath(new URL('testing/import-until-killed.ts', import.meta.url));
const KILLS = 20;
/** People whom one file brings alone, and people whom every file brings. */
const OWN = 200;
const SHARED = 20;
const PICTURES = 10;
/** An import of this size takes about a second, and begins within one. */
const LONGEST_LIFE_MS = 1600;
const SIX_MINUTES_MS = 360_000;

let database: TestDatabase;
let program: KillableProgram;
let folder: string;
let admin: Principal;
const errors: unknown[] = [];

beforeAll(async () => {
  program = await killableProgram(WORKER);
  folder = await mkdtemp(join(tmpdir(), 'mien-killed-imports-'));
  database = await createTestDatabase();
  admin = await aPrincipal(database, await anOrganization(database));
});
afterAll(async () => {
  await program.remove();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

function aFile(round: number): Promise<Buffer> {
  const own = Array.from({ length: OWN }, (_, i) => `Person ${i} of ${round},R${round}-${i}`);
  const shared = Array.from({ length: SHARED }, (_, i) => `Shared ${i},S${i}`);
  const pictures = Array.from({ length: PICTURES }, (_, i) => [`R${round}-${i}.jpg`, picture('fine')]);
  return zipOf({
    'people.csv': `name,id\n${[...own, ...shared].join('\n')}\n`,
    ...Object.fromEntries(pictures),
  });
}

it(
  'a process killed twenty times while it imports brings everybody once, with one verdict for each row',
  async () => {
    const jobs = createJobRunner({
      database,
      onError: (error) => errors.push(error),
      elapsedMs: () => performance.now(),
      takeUpSeconds: 1,
    });
    const { handlers } = await importsOn(database, { folder, jobs });
    await jobs.open();
    const killedAt: (number | null)[] = [];
    for (let round = 0; round < KILLS; round++) {
      await callRoute(handlers, routes.startImport, admin, {
        query: { fileName: 'people.zip', rehearse: 'false', consentEvidence: 'Forms' },
        file: { stream: Readable.from([await aFile(round)]), mediaType: 'application/zip' },
      });
      const kill = await program.start(database.url, folder);
      await delay(Math.random() * LONGEST_LIFE_MS);
      await kill();
      const running = await database.system.select().from(job).where(eq(job.state, 'running'));
      killedAt.push(running[0]?.done ?? null);
    }
    expect(killedAt.filter((done) => done !== null).length).toBeGreaterThan(0);

    await jobs.start();
    const unfinished = () => database.system.$count(job, ne(job.state, 'done'));
    await expect.poll(unfinished, { timeout: 180_000, interval: 200 }).toBe(0);
    await jobs.stop();
    expect(errors).toEqual([]);

    expect(await database.system.$count(person)).toBe(KILLS * OWN + SHARED);
    const results = (await database.system.select().from(job)).map(({ result }) => result);
    const sum = (name: string) => results.reduce((all, one) => all + Number(one?.[name] ?? 0), 0);
    expect(sum('created')).toBe(KILLS * OWN + SHARED);
    expect(sum('enrolled')).toBe(KILLS * PICTURES);
    const rows = await database.system
      .select({ jobId: importRow.jobId, rows: count() })
      .from(importRow)
      .groupBy(importRow.jobId);
    expect(rows.map((one) => one.rows)).toEqual(Array(KILLS).fill(OWN + SHARED + PICTURES));
    expect(await database.system.$count(consent)).toBe(KILLS * OWN + SHARED);
    expect(await readdir(folder)).toEqual([]);
  },
  SIX_MINUTES_MS,
);
