import { DEFAULT_ATTENDANCE_RULES, FEWEST_SESSIONS } from '@mien/contracts';
import { and, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  attendanceRules,
  course,
  person,
  personSpanTally,
  personTally,
} from '../../../platform/database/schema/index.js';
import { monthsOf } from '../domain/period.js';
import { spansOf } from '../domain/spans.js';
import { type FiguresScope, ofPeople } from './figures-scope.js';
import { personTallies } from './tally-sums.js';

/** Half of what is chronic is a risk of it. */
const RISK_PART = 0.5;

/** From which rate of absence somebody is absent chronically, or at risk of it. */
export async function absenceLimits(
  tx: Transaction,
  { filter, organizationId }: FiguresScope,
): Promise<{ readonly chronicFrom: number; readonly atRiskFrom: number }> {
  const chronicFrom = (rules: typeof attendanceRules.rules | typeof course.rules) =>
    sql<number | null>`(${rules}->>'chronicFrom')::float8`;
  const [ofAll] = await tx
    .select({ limit: chronicFrom(attendanceRules.rules) })
    .from(attendanceRules)
    .where(eq(attendanceRules.organizationId, organizationId));
  const [ofCourse] = filter.courseId
    ? await tx
        .select({ limit: chronicFrom(course.rules) })
        .from(course)
        .where(eq(course.id, filter.courseId))
    : [];
  const limit = ofCourse?.limit ?? ofAll?.limit ?? DEFAULT_ATTENDANCE_RULES.chronicFrom;
  return { chronicFrom: limit, atRiskFrom: limit * RISK_PART };
}

const SESSIONS = sql.raw('(present + late + left_early + partial + absent)');

/** Tallies of one month or year over all courses, read from an index in the order of people. */
function ofSpan(scope: FiguresScope, span: string, { sign, isLast }: { sign: number; isLast: boolean }): SQL {
  const [signed, lately] = [sql.raw(String(sign)), sql.raw(isLast ? '1' : '0')];
  return sql`
    select ${personSpanTally.personId} as person_id, ${signed} * ${SESSIONS} as sessions, ${signed} * absent as absent,
      ${signed} * late as late, ${lately} * ${SESSIONS} as lately_sessions, ${lately} * absent as lately_absent
    from ${personSpanTally} where ${and(
      eq(personSpanTally.organizationId, scope.organizationId),
      eq(personSpanTally.span, span),
      ofPeople(sql`${personSpanTally.personId}`, scope.people),
    )}`;
}

/** Tallies over all courses; a month that is only looked at for itself is neither added nor taken off. */
function overAllCourses(scope: FiguresScope): SQL {
  const { added, taken } = spansOf(monthsOf(scope.period));
  const lastMonth = scope.period.to.slice(0, 7);
  const signOf = (span: string) => Number(added.includes(span)) - Number(taken.includes(span));
  const parts = [...new Set([...added, ...taken, lastMonth])].map((span) =>
    ofSpan(scope, span, { sign: signOf(span), isLast: span === lastMonth }),
  );
  return sql.join(parts, sql` union all `);
}

function ofSomeCourses(scope: FiguresScope): SQL {
  const isLast = sql`(${personTally.month} = ${monthsOf(scope.period).to})::int`;
  return sql`
    select ${personTally.personId} as person_id, ${SESSIONS} as sessions, absent, late,
      ${isLast} * ${SESSIONS} as lately_sessions, ${isLast} * absent as lately_absent
    from ${personTally} where ${personTallies(scope)}`;
}

/**
 * Statement that names for each active person their `sessions`, `absent`, `late` and `rate`, and of the last month
 * `lately_sessions` and `lately_absent`; people with too few sessions have no rate.
 */
export const absenceByPerson = (scope: FiguresScope): SQL => sql`
  select *, case when sessions >= ${FEWEST_SESSIONS} then absent::float8 / sessions end as rate from (
    select person_id, sum(sessions)::int as sessions, sum(absent)::int as absent, sum(late)::int as late,
      sum(lately_sessions)::int as lately_sessions, sum(lately_absent)::int as lately_absent
    from (${scope.coursesOfPeople ? ofSomeCourses(scope) : overAllCourses(scope)}) as tally group by person_id
  ) as summed
  where person_id not in (select ${person.id} from ${person}
    where ${eq(person.organizationId, scope.organizationId)} and ${ne(person.status, 'active')})`;
