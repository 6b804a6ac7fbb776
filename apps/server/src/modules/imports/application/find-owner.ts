import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { importRow } from '../../../platform/database/schema/index.js';
import { ownerNames, samePath } from '../domain/picture-owner.js';
import { findKnown } from './find-known.js';
import type { ImportJob } from './ports.js';
import { sourceText } from './read-people.js';

/** Whom a picture is of; `new` is somebody a rehearsal would have made. */
export type Owner =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'unknown'; readonly reason?: string };

/** Number of the line that lists a picture, by its path or the end of it. */
export function listedBy(path: string, lineOf: ReadonlyMap<string, number>): number | undefined {
  const parts = samePath(path).split('/');
  for (const [i] of parts.entries()) {
    const number = lineOf.get(parts.slice(i).join('/'));
    if (number !== undefined) return number;
  }
  return undefined;
}

/** The owner of a picture: of the line that lists it, else who is called like its file or folder. */
export async function findOwner(
  tx: Transaction,
  job: ImportJob,
  path: string,
  lineOf: ReadonlyMap<string, number>,
): Promise<Owner> {
  const number = listedBy(path, lineOf);
  if (number !== undefined) return ownerOfLine(tx, job, number);
  const names = ownerNames(path);
  const known = await findKnown(tx, names, names);
  for (const name of names) {
    const alike = known.byName(name);
    const found = known.byExternalId(name) ?? (alike.length === 1 ? alike[0] : undefined);
    if (found) return { kind: 'person', personId: found.id };
    if (alike.length > 1) return { kind: 'unknown', reason: 'ambiguous-name' };
  }
  return job.input.rehearse && (await wouldBeMade(tx, job, names)) ? { kind: 'new' } : { kind: 'unknown' };
}

async function ownerOfLine(tx: Transaction, { jobId }: ImportJob, number: number): Promise<Owner> {
  const [row] = await tx
    .select({ personId: importRow.personId, verdict: importRow.verdict })
    .from(importRow)
    .where(and(eq(importRow.jobId, jobId), eq(importRow.number, number)));
  if (row?.personId) return { kind: 'person', personId: row.personId };
  return row && row.verdict !== 'invalid' ? { kind: 'new' } : { kind: 'unknown', reason: 'line-invalid' };
}

async function wouldBeMade(
  tx: Transaction,
  { jobId }: ImportJob,
  names: readonly string[],
): Promise<boolean> {
  const rows = await tx
    .select({ number: importRow.number })
    .from(importRow)
    .where(
      and(
        eq(importRow.jobId, jobId),
        eq(importRow.verdict, 'created'),
        inArray(importRow.source, names.map(sourceText)),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
