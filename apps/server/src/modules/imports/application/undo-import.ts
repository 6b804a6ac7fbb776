import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { lockTemplateFeed } from '../../../platform/database/lock-template-feed.js';
import { importRow, job, template } from '../../../platform/database/schema/index.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import type { JobRun } from '../../../platform/jobs/job-runner.js';
import { ImportRunningError, NothingToUndoError } from '../domain/errors.js';
import { requireImport } from './list-import-rows.js';
import type { ImportInput, ImportsContext, UndoInput } from './ports.js';
import { undoLine } from './undo-line.js';

/** Verdicts of rows that changed something. */
const EFFECTIVE = ['created', 'updated', 'enrolled'];
const BETWEEN_REPORTS = 10;

const effective = (importId: string) =>
  and(eq(importRow.jobId, importId), inArray(importRow.verdict, EFFECTIVE));

/**
 * Enqueue the job that takes an import back.
 *
 * @throws {NotFoundError} `import.not-found` @throws {ImportRunningError} {NothingToUndoError}
 */
export async function startUndo(
  { database, jobs, audit }: ImportsContext,
  { principal, origin, importId }: UndoImport,
): Promise<string> {
  const { organizationId, actorId } = principal;
  return database.inOrganization(organizationId, async (tx) => {
    const { state, input } = await requireImport(tx, importId);
    // two who press the button at once take turns
    await tx.select({ id: job.id }).from(job).where(eq(job.id, importId)).for('update');
    if (state === 'running' || state === 'waiting') throw new ImportRunningError();
    const [rows] = await tx.select({ count: count() }).from(importRow).where(effective(importId));
    const isPointless = (input as unknown as ImportInput).rehearse || !rows?.count;
    if (isPointless || (await isBeingUndone(tx, importId))) throw new NothingToUndoError();
    const jobId = await jobs.enqueue(tx, principal, 'import-undo', { importId, actorId });
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'import.undo',
      resource: `import:${importId}`,
    });
    return jobId;
  });
}

interface UndoImport {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly importId: string;
}

async function isBeingUndone(tx: Transaction, importId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: job.id })
    .from(job)
    .where(
      and(
        eq(job.kind, 'import-undo'),
        inArray(job.state, ['waiting', 'running']),
        sql`${job.input} ->> 'importId' = ${importId}`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/**
 * The job `import-undo`: templates first, then people, last line first. A row is marked once it is undone, so a job
 * that is run again goes on with the others.
 */
export function createRunUndo(context: ImportsContext) {
  return async function runUndo(run: JobRun<UndoInput>): Promise<Record<string, number>> {
    const { database } = context;
    const { organizationId, input, signal } = run;
    const templates = await database.inOrganization(organizationId, (tx) =>
      deleteTemplates(tx, organizationId, input.importId),
    );
    await context.enrollment.removeUnusedPictures(organizationId);
    const rows = await database.inOrganization(organizationId, (tx) =>
      tx.select().from(importRow).where(effective(input.importId)).orderBy(desc(importRow.number)),
    );
    const counts = { templates, erased: 0, kept: 0, restored: 0 };
    for (const [done, row] of rows.entries()) {
      if (signal.aborted) break;
      counts[await undoLine(context, run, row)] += 1;
      if (done % BETWEEN_REPORTS === 0) await run.progress(done, rows.length, counts);
    }
    await run.progress(rows.length, rows.length, counts);
    return counts;
  };
}

async function deleteTemplates(tx: Transaction, organizationId: string, importId: string): Promise<number> {
  await lockTemplateFeed(tx, organizationId);
  const deleted = await tx
    .delete(template)
    .where(eq(template.importId, importId))
    .returning({ id: template.id });
  await tx
    .update(importRow)
    .set({ verdict: 'undone' })
    .where(and(eq(importRow.jobId, importId), eq(importRow.verdict, 'enrolled')));
  return deleted.length;
}
