import type { Term } from '@mien/contracts';
import { and, count, desc, eq, inArray, isNull } from 'drizzle-orm';
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

/** @param courseIds of which those that have no term become its. @throws {TermNameTakenError} */
export async function createTerm(
  { database, audit, newId }: CoursesContext,
  { principal, origin }: Changing,
  span: Span,
  courseIds: readonly string[],
): Promise<Term> {
  const { organizationId } = principal;
  const id = newId();
  return database
    .inOrganization(organizationId, async (tx) => {
      await tx.insert(term).values({ id, organizationId, ...span });
      const taken = await tx
        .update(course)
        .set({ termId: id })
        .where(and(inArray(course.id, [...courseIds]), isNull(course.termId)))
        .returning({ id: course.id });
      await audit.record(tx, {
        actor: principal,
        origin,
        action: 'term.create',
        resource: `term:${id}`,
        metadata: { courses: taken.length },
      });
      return { id, ...span, courses: taken.length };
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

/** Its courses stay. @returns which they are. @throws {NotFoundError} `term.not-found` */
export async function deleteTerm(
  { database, audit }: CoursesContext,
  { principal, origin }: Changing,
  id: string,
): Promise<{ courseIds: string[] }> {
  return database.inOrganization(principal.organizationId, async (tx) => {
    const [held] = await tx.select({ id: term.id }).from(term).where(eq(term.id, id)).for('update');
    if (!held) throw new NotFoundError('term');
    const courses = await tx.select({ id: course.id }).from(course).where(eq(course.termId, id));
    await tx.delete(term).where(eq(term.id, id));
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'term.delete',
      resource: `term:${id}`,
      metadata: { courses: courses.length },
    });
    return { courseIds: courses.map((one) => one.id) };
  });
}
