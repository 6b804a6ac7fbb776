import type { PersonFigures } from '@mien/contracts';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { course, person, personTally } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { groupBy } from '../domain/group-by.js';
import { cameOf, figuresOf, rateOf } from '../domain/rates.js';
import { absenceLimits } from './absence.js';
import type { FiguresScope } from './figures-scope.js';
import { lastSeen } from './last-seen.js';
import { addCounts, countColumns, countsOf, personTallies } from './tally-sums.js';

/** A tally of a person has a row of every session, whatever they counted as. */
const sessions = sql<number>`coalesce(sum(${personTally.present} + ${personTally.late} + ${personTally.leftEarly}
  + ${personTally.partial} + ${personTally.absent} + ${personTally.excused} + ${personTally.expected}
  + ${personTally.unconfirmed}), 0)::int`;

/** Attendance of one person by month and by course. */
export async function readPersonFigures(
  tx: Transaction,
  scope: FiguresScope,
  personId: string,
): Promise<PersonFigures> {
  const [known] = await tx
    .select({ id: person.id, name: person.name, at: sql<Date | null>`${lastSeen(sql`${person.id}`)}` })
    .from(person)
    .where(eq(person.id, personId));
  if (!known) throw new NotFoundError('person');
  const rows = await tx
    .select({
      month: personTally.month,
      courseId: personTally.courseId,
      courseName: course.name,
      sessions,
      lateMinutes: sql<number>`sum(${personTally.lateMinutes})::int`,
      ...countColumns(personTally),
    })
    .from(personTally)
    .innerJoin(course, eq(course.id, personTally.courseId))
    .where(and(eq(personTally.personId, personId), personTallies(scope)))
    .groupBy(personTally.month, personTally.courseId, course.name)
    .orderBy(asc(personTally.month), asc(course.name));
  const addUp = (some: typeof rows) =>
    figuresOf(
      addCounts(some.map(countsOf)),
      some.reduce((sum, row) => sum + row.sessions, 0),
    );
  const total = addUp(rows);
  const absenceRate = rateOf(total.counts.absent, cameOf(total.counts) + total.counts.absent);
  const { chronicFrom } = await absenceLimits(tx, scope);
  return {
    person: { id: known.id, name: known.name },
    period: scope.period,
    total,
    byMonth: [...groupBy(rows, (row) => row.month)].map(([month, some]) => ({ month, ...addUp(some) })),
    byCourse: [...groupBy(rows, (row) => row.courseId)].map(([id, some]) => ({
      course: { id, name: some[0]?.courseName ?? '' },
      ...addUp(some),
    })),
    chronicFrom,
    ...(absenceRate !== undefined && { absenceRate }),
    lateMinutes: rows.reduce((sum, row) => sum + row.lateMinutes, 0),
    ...(known.at && { lastSeenAt: new Date(known.at).toISOString() }),
  };
}
