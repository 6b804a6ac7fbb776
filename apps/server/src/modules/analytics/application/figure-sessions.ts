import type { SessionFigures } from '@mien/contracts';
import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedBy } from '../../../platform/database/keyset.js';
import { course, sessionTally } from '../../../platform/database/schema/index.js';
import { figuresOf } from '../domain/rates.js';
import type { FiguresScope } from './figures-scope.js';
import { countsOf, sessionTallies } from './tally-sums.js';

export interface SessionsAsked {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly weekday?: number | undefined;
  readonly hour?: number | undefined;
}

const NEWEST = orderedBy(sessionTally.startsAt, sessionTally.sessionId, 'desc');

/** The sessions behind a figure, newest first. */
export async function listFigureSessions(
  tx: Transaction,
  scope: FiguresScope,
  { limit, cursor, weekday, hour }: SessionsAsked,
): Promise<{ items: SessionFigures[]; nextCursor?: string }> {
  const { day, startsAt } = sessionTally;
  const zone = sql`coalesce(${course.timeZone}, ${scope.period.timeZone})`;
  const rows = await tx
    .select({ tally: sessionTally, courseName: course.name })
    .from(sessionTally)
    .innerJoin(course, eq(course.id, sessionTally.courseId))
    .where(
      and(
        sessionTallies(scope),
        weekday === undefined ? undefined : sql`extract(isodow from ${day}) = ${weekday}`,
        hour === undefined ? undefined : sql`extract(hour from ${startsAt} at time zone ${zone}) = ${hour}`,
        NEWEST.after(cursor),
      ),
    )
    .orderBy(...NEWEST.order)
    .limit(limit + 1);
  const { page, end } = NEWEST.take(rows, limit, ({ tally }) => [tally.startsAt, tally.sessionId]);
  return {
    items: page.map(({ tally, courseName }) => ({
      id: tally.sessionId,
      course: { id: tally.courseId, name: courseName },
      day: tally.day,
      startsAt: tally.startsAt.toISOString(),
      ...figuresOf(countsOf(tally)),
    })),
    ...end,
  };
}
