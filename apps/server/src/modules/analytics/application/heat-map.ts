import type { AttendanceHeatMap } from '@mien/contracts';
import { isNotNull, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { course, sessionTally } from '../../../platform/database/schema/index.js';
import { groupBy } from '../domain/group-by.js';
import { figuresOf } from '../domain/rates.js';
import type { FiguresScope } from './figures-scope.js';
import { talliesByStart } from './tallies-by-start.js';
import { addCounts, type CountedRow, countsOfRow, SUMS } from './tally-sums.js';

interface Row extends CountedRow {
  readonly weekday: number;
  readonly hour: number;
  readonly sessions: number;
}

/** By start first: the clocks are then read once for a start, not once for a session. */
const byHour = (scope: FiguresScope, zone: string, only: SQL | undefined): SQL => sql`
  select extract(isodow from day)::int as weekday, extract(hour from starts_at at time zone ${zone})::int as hour,
    sum(sessions)::int as sessions, ${SUMS}
  from (
    select day, starts_at, sum(sessions) as sessions, ${SUMS}
    from (${talliesByStart(scope, { only })}) as tally group by day, starts_at
  ) as started group by 1, 2`;

/** Courses with clocks of their own, by zone. */
async function zonesOfCourses(tx: Transaction): Promise<Map<string, string[]>> {
  const rows = await tx
    .select({ id: course.id, zone: course.timeZone })
    .from(course)
    .where(isNotNull(course.timeZone));
  const byZone = groupBy(rows, (row) => row.zone ?? '');
  return new Map([...byZone].map(([zone, courses]) => [zone, courses.map(({ id }) => id)]));
}

/** By the weekday that sessions count for and the hour that the course's clocks show when they start. */
export async function readHeatMap(tx: Transaction, scope: FiguresScope): Promise<AttendanceHeatMap> {
  const zones = await zonesOfCourses(tx);
  const areOf = (ids: readonly string[]) => sql`${sessionTally.courseId} = any(${sql.param(ids)}::uuid[])`;
  const elsewhere = [...zones.values()].flat();
  const parts = [
    byHour(scope, scope.period.timeZone, elsewhere.length > 0 ? sql`not ${areOf(elsewhere)}` : undefined),
    ...[...zones].map(([zone, ids]) => byHour(scope, zone, areOf(ids))),
  ];
  const rows: Row[] = [];
  for (const part of parts) rows.push(...(await tx.execute<Row>(part)).rows);
  const cells = groupBy(rows, ({ weekday, hour }) => `${weekday} ${hour}`);
  return {
    period: scope.period,
    cells: [...cells.values()]
      .flatMap((some) => {
        const [first] = some;
        const sessions = some.reduce((sum, row) => sum + row.sessions, 0);
        const figures = figuresOf(addCounts(some.map(countsOfRow)), sessions);
        return first ? [{ weekday: first.weekday, hour: first.hour, ...figures }] : [];
      })
      .sort((a, b) => a.weekday - b.weekday || a.hour - b.hour),
  };
}
