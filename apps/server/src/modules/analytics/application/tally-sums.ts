import type { AttendanceCounts } from '@mien/contracts';
import { and, between, eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { personTally, sessionTally } from '../../../platform/database/schema/index.js';
import { monthsOf, type Period } from '../domain/period.js';
import { type FiguresScope, inCourses, ofPeople } from './figures-scope.js';

type Tally = typeof sessionTally | typeof personTally;

const total = (column: PgColumn) => sql<number>`coalesce(sum(${column}), 0)::int`;

/** Sums of the counts of tallies, one column each. */
export const countColumns = (tally: Tally) => ({
  present: total(tally.present),
  late: total(tally.late),
  leftEarly: total(tally.leftEarly),
  partial: total(tally.partial),
  absent: total(tally.absent),
  excused: total(tally.excused),
  expected: total(tally.expected),
  unconfirmed: total(tally.unconfirmed),
});

type CountRow = Record<keyof ReturnType<typeof countColumns>, number>;

/** A row with these columns as the API says it. */
export const countsOf = (row: CountRow): AttendanceCounts => ({
  present: row.present,
  late: row.late,
  'left-early': row.leftEarly,
  partial: row.partial,
  absent: row.absent,
  excused: row.excused,
  expected: row.expected,
  unconfirmed: row.unconfirmed,
});

const COLUMNS = ['present', 'late', 'left_early', 'partial', 'absent', 'excused', 'expected', 'unconfirmed'];

/** The sums of these columns under their own names, for statements that add up in several steps. */
export const SUMS = sql.raw(COLUMNS.map((column) => `sum(${column})::int as ${column}`).join(', '));

/** The same where there may be no row to add up. */
export const TOTALS = sql.raw(
  COLUMNS.map((column) => `coalesce(sum(${column}), 0)::int as ${column}`).join(', '),
);

/** What a statement with `SUMS` answers. */
export interface CountedRow extends Record<string, unknown> {
  readonly present: number;
  readonly late: number;
  readonly left_early: number;
  readonly partial: number;
  readonly absent: number;
  readonly excused: number;
  readonly expected: number;
  readonly unconfirmed: number;
}

export const countsOfRow = (row: CountedRow): AttendanceCounts =>
  countsOf({ ...row, leftEarly: row.left_early });

/** All tallies of some rows added up. */
export const addCounts = (rows: readonly AttendanceCounts[]): AttendanceCounts => {
  const of = (status: keyof AttendanceCounts) => rows.reduce((sum, counts) => sum + counts[status], 0);
  return {
    present: of('present'),
    late: of('late'),
    'left-early': of('left-early'),
    partial: of('partial'),
    absent: of('absent'),
    excused: of('excused'),
    expected: of('expected'),
    unconfirmed: of('unconfirmed'),
  };
};

/** Tallies of sessions on the days of the scope. */
export const sessionTallies = (scope: FiguresScope, { from, to }: Period = scope.period): SQL | undefined =>
  and(
    eq(sessionTally.organizationId, scope.organizationId),
    between(sessionTally.day, from, to),
    inCourses(sql`${sessionTally.courseId}`, scope.courses),
  );

/** Tallies of people of the months of the scope. */
export function personTallies(scope: FiguresScope): SQL | undefined {
  const { from, to } = monthsOf(scope.period);
  return and(
    eq(personTally.organizationId, scope.organizationId),
    between(personTally.month, from, to),
    inCourses(sql`${personTally.courseId}`, scope.coursesOfPeople),
    ofPeople(sql`${personTally.personId}`, scope.people),
  );
}
