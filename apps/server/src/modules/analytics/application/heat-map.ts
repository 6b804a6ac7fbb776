import type { AttendanceHeatMap } from '@mien/contracts';
import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { course, sessionTally } from '../../../platform/database/schema/index.js';
import { figuresOf } from '../domain/rates.js';
import type { FiguresScope } from './figures-scope.js';
import { countColumns, countsOf, sessionTallies } from './tally-sums.js';

/** By the weekday that sessions count for and the hour that the course's clocks show when they start. */
export async function readHeatMap(tx: Transaction, scope: FiguresScope): Promise<AttendanceHeatMap> {
  const zone = sql`coalesce(${course.timeZone}, ${scope.period.timeZone})`;
  const rows = await tx
    .select({
      weekday: sql<number>`extract(isodow from ${sessionTally.day})::int`,
      hour: sql<number>`extract(hour from ${sessionTally.startsAt} at time zone ${zone})::int`,
      sessions: sql<number>`count(*)::int`,
      ...countColumns(sessionTally),
    })
    .from(sessionTally)
    .innerJoin(course, eq(course.id, sessionTally.courseId))
    .where(sessionTallies(scope))
    .groupBy(sql`1, 2`)
    .orderBy(sql`1, 2`);
  return {
    period: scope.period,
    cells: rows.map((row) => ({
      weekday: row.weekday,
      hour: row.hour,
      ...figuresOf(countsOf(row), row.sessions),
    })),
  };
}
