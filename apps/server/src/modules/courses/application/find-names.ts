import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { account, course, membership, roster, term } from '../../../platform/database/schema/index.js';
import type { LineProblem } from '../domain/line-problem.js';
import type { TimetableLine } from '../domain/read-timetable-line.js';

/** What the names in a file stand for. */
export interface FoundNames {
  /** Ids of courses, kept up while lines make more of them. */
  readonly courses: Map<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  /** Membership ids by e-mail address. */
  readonly teachers: ReadonlyMap<string, string>;
  readonly terms: ReadonlyMap<string, { readonly id: string; readonly from: string; readonly to: string }>;
}

const isAny = (column: unknown, values: readonly string[]) =>
  sql`${column} = any(${sql.param([...new Set(values)])}::text[])`;

/** Look up all names of a file at once; courses are locked in the order in which everybody locks them. */
export async function findNames(tx: Transaction, lines: readonly TimetableLine[]): Promise<FoundNames> {
  const courses = await tx
    .select({ id: course.id, name: course.name })
    .from(course)
    .where(
      isAny(
        course.name,
        lines.map((line) => line.course),
      ),
    )
    .orderBy(course.id)
    .for('no key update');
  const groups = await tx
    .select({ id: roster.id, name: roster.name })
    .from(roster)
    .where(
      isAny(
        roster.name,
        lines.flatMap((line) => line.groups),
      ),
    )
    .for('key share');
  const teachers = await tx
    .select({ id: membership.id, email: sql<string>`lower(${account.email})` })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(
      and(
        isAny(
          sql`lower(${account.email})`,
          lines.flatMap((line) => line.teachers),
        ),
      ),
    );
  const terms = await tx
    .select()
    .from(term)
    .where(
      isAny(
        term.name,
        lines.flatMap((line) => line.term ?? []),
      ),
    );
  return {
    courses: new Map(courses.map(({ id, name }) => [name, id])),
    groups: new Map(groups.map(({ id, name }) => [name, id])),
    teachers: new Map(teachers.map(({ id, email }) => [email, id])),
    terms: new Map(terms.map((row) => [row.name, row])),
  };
}

/** The first name of a line that nothing here has; courses are made. */
export function unknownOf(line: TimetableLine, names: FoundNames): LineProblem | undefined {
  const found = line.term === undefined ? undefined : names.terms.get(line.term);
  if (line.term !== undefined && !found) return { column: 'term', reason: 'unknown' };
  if (line.groups.some((name) => !names.groups.has(name))) return { column: 'groups', reason: 'unknown' };
  if (line.teachers.some((email) => !names.teachers.has(email)))
    return { column: 'teachers', reason: 'unknown' };
  const [from, to] = [line.from ?? found?.from, line.to ?? found?.to];
  return from !== undefined && to !== undefined && from > to
    ? { column: 'to', reason: 'not-in-order' }
    : undefined;
}
