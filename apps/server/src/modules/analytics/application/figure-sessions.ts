import type { SessionFigures } from '@mien/contracts';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { readCursor, writeCursor } from '../../../platform/database/keyset-cursor.js';
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

/** The sessions behind a figure, newest first. */
export async function listFigureSessions(
  tx: Transaction,
  scope: FiguresScope,
  { limit, cursor, weekday, hour }: SessionsAsked,
): Promise<{ items: SessionFigures[]; nextCursor?: string }> {
  const { day, startsAt, sessionId } = sessionTally;
  const after = readCursor(cursor);
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
        after && !Number.isNaN(Date.parse(after.value))
          ? sql`(${startsAt}, ${sessionId}) < (${after.value}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(startsAt), desc(sessionId))
    .limit(limit + 1);
  const last = rows.length > limit ? rows[limit - 1]?.tally : undefined;
  return {
    items: rows.slice(0, limit).map(({ tally, courseName }) => ({
      id: tally.sessionId,
      course: { id: tally.courseId, name: courseName },
      day: tally.day,
      startsAt: tally.startsAt.toISOString(),
      ...figuresOf(countsOf(tally)),
    })),
    ...(last && { nextCursor: writeCursor({ value: last.startsAt.toISOString(), id: last.sessionId }) }),
  };
}
