import type { Term } from '@mien/contracts';
import { count, desc, eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { course, term } from '../../../platform/database/schema/index.js';
import { isUniqueViolation } from '../../../platform/database/unique-violation.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { TermNameTakenError } from '../domain/errors.js';
import type { Changing, CoursesContext } from './ports.js';

export interface Span {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

const takenName = (error: unknown): never => {
  throw isUniqueViolation(error, 'term_name') ? new TermNameTakenError() : error;
};

const coursesOf = async (tx: Transaction, termId: string): Promise<number> => {
  const [row] = await tx.select({ count: count() }).from(course).where(eq(course.termId, termId));
  return row?.count ?? 0;
};

/** All terms, the newest first. */
export const listTerms = (tx: Transaction): Promise<Term[]> =>
  tx
    .select({ id: term.id, name: term.name, from: term.from, to: term.to, courses: count(course.id) })
    .from(term)
    .leftJoin(course, eq(course.termId, term.id))
    .groupBy(term.id)
    .orderBy(desc(term.from), desc(term.id));

/** @throws {TermNameTakenError} */
export async function createTerm(
  { database, audit, newId }: CoursesContext,
  { principal, origin }: Changing,
  span: Span,
): Promise<Term> {
  const { organizationId } = principal;
  const id = newId();
  return database
    .inOrganization(organizationId, async (tx) => {
      await tx.insert(term).values({ id, organizationId, ...span });
      await audit.record(tx, { actor: principal, origin, action: 'term.create', resource: `term:${id}` });
      return { id, ...span, courses: 0 };
    })
    .catch(takenName);
}

/** @throws {NotFoundError} `term.not-found` @throws {TermNameTakenError} */
export async function updateTerm(
  { database, audit }: CoursesContext,
  { principal, origin }: Changing,
  id: string,
  span: Span,
): Promise<Term> {
  return database
    .inOrganization(principal.organizationId, async (tx) => {
      const changed = await tx.update(term).set(span).where(eq(term.id, id)).returning({ id: term.id });
      if (changed.length === 0) throw new NotFoundError('term');
      const courses = await coursesOf(tx, id);
      await audit.record(tx, { actor: principal, origin, action: 'term.update', resource: `term:${id}` });
      return { id, ...span, courses };
    })
    .catch(takenName);
}

/** Its courses stay. @throws {NotFoundError} `term.not-found` */
export async function deleteTerm(
  { database, audit }: CoursesContext,
  { principal, origin }: Changing,
  id: string,
): Promise<void> {
  await database.inOrganization(principal.organizationId, async (tx) => {
    const gone = await tx.delete(term).where(eq(term.id, id)).returning({ id: term.id });
    if (gone.length === 0) throw new NotFoundError('term');
    await audit.record(tx, { actor: principal, origin, action: 'term.delete', resource: `term:${id}` });
  });
}
