import type { COMPARED, ComparedItem } from '@mien/contracts';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { readCursor, writeCursor } from '../../../platform/database/keyset-cursor.js';
import {
  course,
  personSpanTally,
  personTally,
  roster,
  rosterPerson,
  sessionTally,
  term,
} from '../../../platform/database/schema/index.js';
import { monthsOf } from '../domain/period.js';
import { figuresOf } from '../domain/rates.js';
import { spansOf } from '../domain/spans.js';
import { type FiguresScope, ofPeople } from './figures-scope.js';
import { talliesByStart } from './tallies-by-start.js';
import { type CountedRow, countsOfRow, personTallies, SUMS, sessionTallies } from './tally-sums.js';

type Compared = (typeof COMPARED)[number];

interface Row extends CountedRow {
  readonly key: string;
  readonly name: string | null;
  readonly sessions: number | null;
}

const byCourse = (scope: FiguresScope): SQL => sql`
  select ${course.id}::text as key, ${course.name} as name, per_course.* from (
    select course_id, count(*)::int as sessions, ${SUMS} from ${sessionTally}
    where ${sessionTallies(scope)} group by course_id
  ) as per_course join ${course} on ${course.id} = per_course.course_id`;

const byTerm = (scope: FiguresScope): SQL => sql`
  select coalesce(tally.term_id::text, 'none') as key, min(${term.name}) as name, sum(sessions)::int as sessions, ${SUMS}
  from (${talliesByStart(scope)}) as tally left join ${term} on ${term.id} = tally.term_id group by 1`;

const byKind = (scope: FiguresScope): SQL => sql`
  select tally.kind as key, null::text as name, sum(sessions)::int as sessions, ${SUMS}
  from (${talliesByStart(scope)}) as tally group by 1`;

const SIGNED = ['present', 'late', 'left_early', 'partial', 'absent', 'excused', 'expected', 'unconfirmed'];

/** Months and years of people over all courses, those that are taken off with a minus, read from an index. */
function spanRows(scope: FiguresScope): SQL {
  const { added, taken } = spansOf(monthsOf(scope.period));
  const rowsOf = (span: string) => {
    const columns = sql.raw(
      SIGNED.map((name) => (taken.includes(span) ? `-${name} as ${name}` : name)).join(', '),
    );
    return sql`select ${personSpanTally.personId} as person_id, ${columns} from ${personSpanTally} where ${and(
      eq(personSpanTally.organizationId, scope.organizationId),
      eq(personSpanTally.span, span),
      ofPeople(sql`${personSpanTally.personId}`, scope.people),
    )}`;
  };
  return sql.join([...added, ...taken].map(rowsOf), sql` union all `);
}

const monthRows = (scope: FiguresScope): SQL =>
  sql`select * from ${personTally} where ${personTallies(scope)}`;

/** A person's sessions count for every group they are in. */
const byGroup = (scope: FiguresScope): SQL => sql`
  select ${roster.id}::text as key, ${roster.name} as name, null::int as sessions, per_group.*
  from (
    select ${rosterPerson.rosterId} as roster_id, ${SUMS}
    from (${scope.coursesOfPeople ? monthRows(scope) : spanRows(scope)}) as tally
    join ${rosterPerson} on ${rosterPerson.personId} = tally.person_id
    ${scope.filter.groupId ? sql`where ${rosterPerson.rosterId} = ${scope.filter.groupId}` : sql``}
    group by ${rosterPerson.rosterId}
  ) as per_group join ${roster} on ${roster.id} = per_group.roster_id`;

const STATEMENTS: Readonly<Record<Compared, (scope: FiguresScope) => SQL>> = {
  course: byCourse,
  group: byGroup,
  term: byTerm,
  kind: byKind,
};

const toItem = (row: Row): ComparedItem => ({
  key: row.key,
  ...(row.name !== null && { name: row.name }),
  ...figuresOf(countsOfRow(row), row.sessions ?? undefined),
});

/** Without a rate it comes last. */
const placeOf = ({ attendanceRate = 2 }: ComparedItem): number => attendanceRate;

const byRate = (a: ComparedItem, b: ComparedItem): number =>
  placeOf(a) - placeOf(b) || (a.key < b.key ? -1 : 1);

/** How many came before. */
const PLACE = z.tuple([z.int().positive()]);

/**
 * Courses, groups, terms or kinds beside one another, lowest rate first. All of them are added up for every page, so
 * a cursor is a place in their order.
 */
export async function compareAttendance(
  tx: Transaction,
  scope: FiguresScope,
  { by, limit, cursor }: { by: Compared; limit: number; cursor?: string | undefined },
): Promise<{ items: ComparedItem[]; nextCursor?: string; total: number }> {
  const { rows } = await tx.execute<Row>(STATEMENTS[by](scope));
  const all = rows.map(toItem).sort(byRate);
  const [first = 0] = readCursor('compared', PLACE, cursor) ?? [];
  const next = first + limit;
  return {
    items: all.slice(first, next),
    total: all.length,
    ...(next < all.length && { nextCursor: writeCursor('compared', [next]) }),
  };
}
