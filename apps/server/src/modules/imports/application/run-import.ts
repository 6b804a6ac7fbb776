import type { PersonField } from '@mien/contracts';
import { and, count, eq, gt, lte, max } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { importRow } from '../../../platform/database/schema/index.js';
import type { JobRun } from '../../../platform/jobs/job-runner.js';
import { personFieldsOf } from '../../people/index.js';
import { samePath } from '../domain/picture-owner.js';
import { applyLines } from './apply-lines.js';
import { applyPicture, type NumberedPicture } from './apply-picture.js';
import { identityOf } from './find-known.js';
import type { ImportFile, ImportInput, ImportJob, ImportsContext } from './ports.js';
import { type PeopleOfFile, type RepeatedLine, readPeople } from './read-people.js';

/** People carried out in one transaction. */
const LINES_AT_ONCE = 100;
/** Pictures under way at once: one is unpacked while another is measured. */
const PICTURES_AT_ONCE = 2;

type Totals = Record<string, string | number | boolean>;

interface Run {
  readonly context: ImportsContext;
  readonly job: ImportJob;
  readonly fields: readonly PersonField[];
  readonly people: PeopleOfFile;
  readonly report: () => Promise<void>;
}

/**
 * The job `import`: first the people, then their pictures. Every row is stored with what it did, so a job that is run
 * again goes on after the last of them.
 */
export function createRunImport(context: ImportsContext) {
  return async function runImport(run: JobRun<ImportInput>): Promise<Totals> {
    const { organizationId, jobId, input, signal } = run;
    const job: ImportJob = { organizationId, jobId, input, signal };
    const file = await context.uploads.open(input.uploadId);
    try {
      const fields = await context.database.inOrganization(organizationId, personFieldsOf);
      const people = readPeople(file, fields);
      const total = people.count + file.pictures.length;
      const report = async () => {
        const { done, counts } = await tally(context, job);
        await run.progress(done, total, describe(input, people, counts));
      };
      await report();
      const lineOf = await carryOutLines({ context, job, fields, people, report });
      await carryOutPictures({ context, job, fields, people, report }, file, lineOf);
      const { counts } = await tally(context, job);
      if (!signal.aborted) await finish(context, job, counts);
      return describe(input, people, counts);
    } finally {
      await file.close();
    }
  };
}

const describe = (input: ImportInput, people: PeopleOfFile, counts: Totals): Totals => ({
  fileName: input.fileName,
  rehearse: input.rehearse,
  ...(people.ignoredColumns.length > 0 && { ignoredColumns: people.ignoredColumns.join(', ') }),
  ...counts,
});

async function tally({ database }: ImportsContext, { organizationId, jobId }: ImportJob) {
  const rows = await database.inOrganization(organizationId, (tx) =>
    tx
      .select({ verdict: importRow.verdict, count: count() })
      .from(importRow)
      .where(eq(importRow.jobId, jobId))
      .groupBy(importRow.verdict),
  );
  const counts = Object.fromEntries(rows.map((row) => [row.verdict, row.count]));
  return { done: rows.reduce((sum, row) => sum + row.count, 0), counts };
}

/** @returns which line lists which picture. */
async function carryOutLines({ context, job, fields, people, report }: Run) {
  const { database } = context;
  const lineOf = new Map<string, number>();
  const last = await database.inOrganization(job.organizationId, (tx) => lastLine(tx, job, people.count));
  let batch: RepeatedLine[] = [];
  const linesOf = new Map<string, number[]>();
  const flush = async () => {
    const lines = batch;
    batch = [];
    if (lines.length === 0 || job.signal.aborted) return;
    await database.inOrganization(job.organizationId, async (tx) => {
      await applyLines(context, tx, job, { lines, fields });
      if (!job.input.rehearse) await recordLines(context, tx, job, lines.length);
    });
    await report();
  };
  for await (const line of people.lines()) {
    for (const path of line.input.pictures) lineOf.set(samePath(path), line.number);
    const identity = identityOf(line);
    const earlier = (identity && linesOf.get(identity)) || [];
    if (identity) linesOf.set(identity, [...earlier, line.number]);
    if (line.number <= last) continue;
    // the second of two lines about one person has to see what the first has done
    const isRepeated = batch.some(({ number }) => earlier.includes(number));
    if (isRepeated || batch.length === LINES_AT_ONCE) await flush();
    if (job.signal.aborted) break;
    batch.push({ ...line, earlier });
  }
  await flush();
  return lineOf;
}

async function lastLine(tx: Transaction, { jobId }: ImportJob, lines: number): Promise<number> {
  const [row] = await tx
    .select({ last: max(importRow.number) })
    .from(importRow)
    .where(and(eq(importRow.jobId, jobId), lte(importRow.number, lines)));
  return row?.last ?? 0;
}

async function carryOutPictures(
  { context, job, people, report }: Run,
  file: ImportFile,
  lineOf: ReadonlyMap<string, number>,
): Promise<void> {
  const stored = await context.database.inOrganization(job.organizationId, (tx) =>
    tx
      .select({ number: importRow.number })
      .from(importRow)
      .where(and(eq(importRow.jobId, job.jobId), gt(importRow.number, people.count))),
  );
  const done = new Set(stored.map(({ number }) => number));
  const left: NumberedPicture[] = file.pictures
    .map((picture, i) => ({ number: people.count + i + 1, picture }))
    .filter(({ number }) => !done.has(number));
  for (let start = 0; start < left.length && !job.signal.aborted; start += PICTURES_AT_ONCE) {
    const together = left.slice(start, start + PICTURES_AT_ONCE);
    await Promise.all(together.map((picture) => applyPicture(context, job, picture, lineOf)));
    await report();
  }
}

async function recordLines(
  { audit }: ImportsContext,
  tx: Transaction,
  { organizationId, jobId, input }: ImportJob,
  lines: number,
): Promise<void> {
  await audit.record(tx, {
    actor: { actorId: input.actorId, organizationId },
    action: 'import.people',
    resource: `import:${jobId}`,
    metadata: { lines },
  });
}

/** The uploaded file has served its purpose. */
async function finish(
  { database, audit, uploads }: ImportsContext,
  { organizationId, jobId, input }: ImportJob,
  counts: Totals,
): Promise<void> {
  await database.inOrganization(organizationId, (tx) =>
    audit.record(tx, {
      actor: { actorId: input.actorId, organizationId },
      action: 'import.finish',
      resource: `import:${jobId}`,
      metadata: { rehearse: input.rehearse, ...counts },
    }),
  );
  await uploads.delete(input.uploadId);
}
