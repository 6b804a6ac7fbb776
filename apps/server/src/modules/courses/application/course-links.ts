import { eq, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../../platform/database/database.js';
import {
  courseRoster,
  courseStaff,
  membership,
  roster,
  term,
} from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';

const unique = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => id.toLowerCase()))];

/** Foreign keys do not know organizations, so every id that comes in is looked up among one's own rows first. */
async function requireAll(
  tx: Transaction,
  table: PgTable & { readonly id: AnyPgColumn },
  ids: readonly string[],
  what: string,
): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx
    .select({ id: table.id })
    .from(table)
    .where(sql`${table.id} = any(${sql.param([...ids])}::uuid[])`)
    .for('key share');
  if (found.length !== ids.length) throw new NotFoundError(what);
}

/** @throws {NotFoundError} `term.not-found` */
export const requireTerm = (tx: Transaction, termId: string | null | undefined): Promise<void> =>
  requireAll(tx, term, termId ? [termId] : [], 'term');

/** Let the people of exactly these groups come to a course. @throws {NotFoundError} `group.not-found` */
export async function setGroups(
  tx: Transaction,
  of: { readonly organizationId: string; readonly courseId: string },
  groupIds: readonly string[],
): Promise<void> {
  const ids = unique(groupIds);
  await requireAll(tx, roster, ids, 'group');
  await tx.delete(courseRoster).where(eq(courseRoster.courseId, of.courseId));
  if (ids.length > 0) await tx.insert(courseRoster).values(ids.map((rosterId) => ({ ...of, rosterId })));
}

/** Let exactly these members teach a course. @throws {NotFoundError} `member.not-found` */
export async function setTeachers(
  tx: Transaction,
  of: { readonly organizationId: string; readonly courseId: string },
  membershipIds: readonly string[],
): Promise<void> {
  const ids = unique(membershipIds);
  await requireAll(tx, membership, ids, 'member');
  await tx.delete(courseStaff).where(eq(courseStaff.courseId, of.courseId));
  if (ids.length > 0) {
    await tx.insert(courseStaff).values(ids.map((membershipId) => ({ ...of, membershipId })));
  }
}
