import { and, between, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import {
  course,
  sessionTally,
  startTally,
  startTallyChange,
} from '../../../platform/database/schema/index.js';
import type { Period } from '../domain/period.js';
import type { FiguresScope } from './figures-scope.js';
import { sessionTallies } from './tally-sums.js';

const { organizationId, day, startsAt, kind, termId, sessions, ...counts } = getTableColumns(startTally);
const COUNTS = sql.raw(
  Object.values(counts)
    .map(({ name }) => name)
    .join(', '),
);

/** Sessions one by one; `condition` is on `session_tally` rows. */
const bySession = (condition: SQL | undefined): SQL =>
  sql`select day, starts_at, ${course.kind} as kind, ${course.termId} as term_id, 1 as sessions, ${COUNTS}
    from ${sessionTally} join ${course} on ${course.id} = ${sessionTally.courseId} where ${condition}`;

/** Of all courses, or all of a kind and a term: what begins together, and one by one what changed since it was folded. */
function byStart(scope: FiguresScope, { from, to }: Period): SQL {
  const changed = sql`(select ${startTallyChange.day}, ${startTallyChange.startsAt} from ${startTallyChange}
    where ${and(
      eq(startTallyChange.organizationId, scope.organizationId),
      between(startTallyChange.day, from, to),
    )})`;
  const { filter } = scope;
  return sql`select day, starts_at, kind, term_id, sessions, ${COUNTS} from ${startTally} where ${and(
    eq(organizationId, scope.organizationId),
    between(day, from, to),
    filter.kind ? eq(kind, filter.kind) : undefined,
    filter.termId ? eq(termId, filter.termId) : undefined,
    sql`(${day}, ${startsAt}) not in ${changed}`,
  )} union all ${bySession(
    and(
      sessionTallies(scope, { from, to }),
      sql`(${sessionTally.day}, ${sessionTally.startsAt}) in ${changed}`,
    ),
  )}`;
}

/**
 * Statement for tallies on the days of the scope: rows with `day`, `starts_at`, `kind`, `term_id`, how many
 * `sessions` they are of, and every count of `session_tally`. Of a whole organization they are few; always exact.
 *
 * @param only condition on `session_tally` rows besides.
 */
export const talliesByStart = (
  scope: FiguresScope,
  { period = scope.period, only }: { readonly period?: Period; readonly only?: SQL | undefined } = {},
): SQL =>
  scope.isWhole && !only ? byStart(scope, period) : bySession(and(sessionTallies(scope, period), only));
