import type { routes } from '@mien/contracts';
import { and, asc, count, eq, gt, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { readCursor, takePage, writeCursor } from '../../../platform/database/keyset-cursor.js';
import { importRow, job, person } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { ImportVerdict } from '../domain/picture-verdict.js';

type Page = z.input<typeof routes.listImportRows.response>;

/** The job of an import. @throws {NotFoundError} `import.not-found` */
export async function requireImport(tx: Transaction, importId: string): Promise<typeof job.$inferSelect> {
  const [found] = await tx
    .select()
    .from(job)
    .where(and(eq(job.id, importId), eq(job.kind, 'import')));
  if (!found) throw new NotFoundError('import');
  return found;
}

/** Number of a row. */
const PLACE = z.tuple([z.int32()]);

/** A page of what became of every row, in the order of the file. @throws {NotFoundError} `import.not-found` */
export async function listImportRows(
  tx: Transaction,
  importId: string,
  query: z.output<typeof routes.listImportRows.query>,
): Promise<Page> {
  await requireImport(tx, importId);
  const matching = and(eq(importRow.jobId, importId), query.verdict && eq(importRow.verdict, query.verdict));
  const [last] = readCursor('import-rows', PLACE, query.cursor) ?? [];
  const after = last === undefined ? undefined : gt(importRow.number, last);
  const rows = await tx
    .select()
    .from(importRow)
    .where(and(matching, after))
    .orderBy(asc(importRow.number))
    .limit(query.limit + 1);
  const { page, end } = takePage(rows, query.limit, ({ number }) => writeCursor('import-rows', [number]));
  const [sum] = after ? [] : await tx.select({ total: count() }).from(importRow).where(matching);
  const names = await namesOf(
    tx,
    page.flatMap(({ duplicateOf }) => duplicateOf ?? []),
  );
  return {
    items: page.map((row) => describeRow(row, names)),
    ...end,
    ...sum,
  };
}

function describeRow(
  { number, source, verdict, reason, personId, duplicateOf }: typeof importRow.$inferSelect,
  names: ReadonlyMap<string, string>,
): Page['items'][number] {
  const name = duplicateOf === null ? undefined : names.get(duplicateOf);
  return {
    number,
    source,
    verdict: verdict as ImportVerdict,
    ...(reason !== null && { reason }),
    ...(personId !== null && { personId }),
    ...(duplicateOf !== null && name !== undefined && { duplicateOf: { personId: duplicateOf, name } }),
  };
}

async function namesOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
