import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import yazl from 'yazl';
import { newId, systemClock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import { job, person } from '../../../platform/database/schema/index.js';
import type { JobKind, JobRun, JobRunner } from '../../../platform/jobs/job-runner.js';
import type { TestDatabase } from '../../../testing/test-database.js';
import { recognitionConsentOf } from '../../consent/index.js';
import { peopleForTests } from '../../people/testing/people-for-tests.js';
import type { EnrollmentPort, JudgedFace } from '../application/ports.js';
import { createImportsModule } from '../create-imports-module.js';

type Body = (run: JobRun<object>) => Promise<Record<string, string | number | boolean>>;

/** A picture that enrollment takes, or refuses for what it says. */
export const picture = (says = 'fine') => Buffer.from(says);

/** Judges a picture by what it says; asks for consent as the real one does. */
function enrollmentForTests(database: Database): EnrollmentPort {
  const judge = (bytes: Uint8Array): JudgedFace => {
    const says = Buffer.from(bytes).toString();
    return says.startsWith('fine') ? {} : { refusal: says as NonNullable<JudgedFace['refusal']> };
  };
  return {
    async enroll({ organizationId, personId, pictures, alongside }) {
      const verdicts = pictures.map(({ bytes }) => judge(bytes));
      await database.inOrganization(organizationId, async (tx) => {
        await recognitionConsentOf(tx, personId);
        if (verdicts.some(({ refusal }) => refusal === undefined)) await alongside(tx, verdicts);
      });
      return { verdicts };
    },
    judge: async ({ picture: bytes }) => judge(bytes),
    removeUnusedPictures: async () => 0,
  };
}

/** The module on a real database; what people upload waits in a folder of the test. */
export async function importsOn(
  database: Database,
  {
    folder,
    jobs,
    enrollment = enrollmentForTests(database),
  }: {
    readonly folder: string;
    readonly jobs: Pick<JobRunner, 'define' | 'enqueue'>;
    readonly enrollment?: EnrollmentPort;
  },
) {
  const { audit } = await peopleForTests(database);
  return createImportsModule({
    database,
    audit,
    clock: systemClock,
    newId,
    jobs,
    enrollment,
    erasePerson: async ({ organizationId }, _origin, personId) =>
      database.inOrganization(organizationId, (tx) => tx.delete(person).where(eq(person.id, personId))),
    uploadFolder: folder,
    limits: { fileBytes: 20_000_000, pictureBytes: 1_000_000 },
  });
}

/** Runs jobs when told to, as a runner does: from the row, again after a stop. */
export async function importsForTests(database: TestDatabase, enrollment = enrollmentForTests(database)) {
  const folder = await mkdtemp(join(tmpdir(), 'mien-imports-'));
  const bodies = new Map<JobKind, Body>();
  const jobs: Pick<JobRunner, 'define' | 'enqueue'> = {
    define: (kind, body) => void bodies.set(kind, body as unknown as Body),
    async enqueue(tx, { organizationId, actorName }, kind, input) {
      const id = randomUUID();
      await tx.insert(job).values({ id, organizationId, kind, input: { ...input }, createdBy: actorName });
      return id;
    },
  };
  const module = await importsOn(database, { folder, jobs, enrollment });

  return {
    ...module,
    folder,
    /** Run a job to its end, or until `stopAfter` reports of progress: then as if the server had been killed. */
    async run(jobId: string, stopAfter = Number.POSITIVE_INFINITY) {
      const [row] = await database.system.select().from(job).where(eq(job.id, jobId));
      if (!row) throw new Error('No such job.');
      const body = bodies.get(row.kind as JobKind);
      let reports = 0;
      const result = await body?.({
        jobId,
        organizationId: row.organizationId,
        input: row.input,
        signal: new AbortController().signal,
        progress: async () => {
          reports += 1;
          if (reports > stopAfter) throw new Error('killed');
        },
      });
      await database.system.update(job).set({ state: 'done' }).where(eq(job.id, jobId));
      return result ?? {};
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A ZIP of files by their paths. */
export async function zipOf(files: Readonly<Record<string, Buffer | string>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
