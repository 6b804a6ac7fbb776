import { randomBytes } from 'node:crypto';
import { languageTag, type ReportFormat, type ReportKind, reportSubject } from '@mien/contracts';
import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { report } from '../../../platform/database/schema/index.js';
import type { JobRun } from '../../../platform/jobs/job-runner.js';
import { sealStream } from '../../../platform/security/sealed-stream.js';
import { ReportTooLargeError } from '../domain/errors.js';
import type { Cell } from '../domain/report-table.js';
import { wordsOf } from '../domain/words-of.js';
import { checkSubject } from './check-subject.js';
import { createOpenTable } from './open-table.js';
import type { ReportsContext } from './ports.js';
import { requesterOf } from './requester.js';

export interface ReportJob {
  readonly reportId: string;
}

type ReportRow = typeof report.$inferSelect;

const KEY_BYTES = 32;
/** Sheets hold 1 048 576 rows; of more pages than that nobody is served by a document. */
const MOST_ROWS: Readonly<Record<ReportFormat, number>> = {
  csv: Number.POSITIVE_INFINITY,
  xlsx: 1_048_000,
  pdf: 200_000,
};

export const placeOf = (reportId: string): string => `report:${reportId}`;

class Stopped extends Error {}

const rowOf = async (tx: Transaction, reportId: string): Promise<ReportRow | undefined> =>
  (await tx.select().from(report).where(eq(report.id, reportId)))[0];

/** Rows as they pass, counted and stopped by the job. */
async function* counted(
  rows: AsyncIterable<readonly Cell[]>,
  { signal, progress }: JobRun<ReportJob>,
  total: number,
): AsyncGenerator<readonly Cell[]> {
  let done = 0;
  for await (const row of rows) {
    if (signal.aborted) throw new Stopped();
    yield row;
    await progress(++done, total);
  }
}

async function* measured(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const part of bytes) {
    onBytes(part.length);
    yield part;
  }
}

/** Write the file of a report. @returns rows and bytes of what was written, before it was sealed */
async function writeFile(context: ReportsContext, job: JobRun<ReportJob>, row: ReportRow, key: Uint8Array) {
  const { database, files, writers } = context;
  const openTable = createOpenTable(context);
  const subject = reportSubject.parse({ kind: row.kind, parameters: row.parameters });
  const format = row.format as ReportFormat;
  return database.inOrganization(job.organizationId, async (tx) => {
    const requester = await requesterOf(tx, row.membershipId);
    await checkSubject(context, tx, requester, subject);
    const opened = await openTable({
      ...{ tx, subject, requester, organizationId: job.organizationId },
      language: languageTag.parse(row.language),
      requestedByName: row.requestedByName,
    });
    const { total } = opened.table;
    if (total > MOST_ROWS[format]) throw new ReportTooLargeError(MOST_ROWS[format]);
    await job.progress(0, total);
    let bytes = 0;
    const table = { ...opened.table, rows: counted(opened.table.rows, job, total) };
    const plain = measured(writers[format]({ ...opened, table }), (length) => {
      bytes += length;
    });
    await files.write(row.id, sealStream(key, placeOf(row.id), plain));
    return { rows: total, bytes };
  });
}

/**
 * Make the file of a report: read, write and seal it row by row, then say in one transaction that it is there.
 *
 * Its name is the report's id, so that a job that was killed anywhere and runs again leaves one file; the key of a file
 * that nobody said was there dies with the process.
 */
export function createMakeReport(context: ReportsContext) {
  const { database, files, sealer, clock, audit, tellReady } = context;

  async function publish(row: ReportRow, key: Uint8Array, made: { rows: number; bytes: number }) {
    const { id, organizationId } = row;
    return database.inOrganization(organizationId, async (tx) => {
      const sealed = await sealer.seal(tx, organizationId, placeOf(id), key);
      const published = await tx
        .update(report)
        .set({ ...made, madeAt: clock.now(), sealedKey: sealed.bytes, keyVersion: sealed.keyVersion })
        .where(and(eq(report.id, id), isNull(report.madeAt)))
        .returning({ id: report.id });
      if (published.length === 0) return false;
      const { titles } = wordsOf(languageTag.parse(row.language));
      const reportName = titles[row.kind as ReportKind];
      await tellReady(tx, { organizationId, reportId: id, reportName, accountId: row.requestedBy });
      await audit.record(tx, {
        actor: { actorId: row.requestedBy, organizationId },
        action: 'report.make',
        resource: placeOf(id),
        metadata: { kind: row.kind, format: row.format, rows: made.rows },
      });
      return true;
    });
  }

  return async function makeReport(job: JobRun<ReportJob>): Promise<Record<string, number>> {
    const { reportId } = job.input;
    const row = await database.inOrganization(job.organizationId, (tx) => rowOf(tx, reportId));
    if (!row) return { rows: 0 };
    if (row.madeAt) return { rows: row.rows ?? 0, bytes: row.bytes ?? 0 };
    const key = randomBytes(KEY_BYTES);
    try {
      const made = await writeFile(context, job, row, key);
      if (!(await publish(row, key, made))) await files.delete(reportId);
      return made;
    } catch (error) {
      if (error instanceof Stopped) return {};
      throw error;
    }
  };
}
