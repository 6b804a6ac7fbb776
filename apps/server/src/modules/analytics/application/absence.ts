import { DEFAULT_ATTENDANCE_RULES, FEWEST_SESSIONS } from '@mien/contracts';
import { and, eq, type SQL, sql } from 'drizzle-orm';
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

interface Counted {
  readonly table: SQL;
  readonly condition: SQL | undefined;
  readonly sessions: SQL;
  readonly absent: SQL;
  readonly late: SQL;
  readonly isLast: SQL;
}

/** Tallies over all courses; a month that is only looked at for itself is neither added nor taken off. */
function overAllCourses(scope: FiguresScope): Counted {
  const { added, taken } = spansOf(monthsOf(scope.period));
  const lastMonth = scope.period.to.slice(0, 7);
  const named = (spans: readonly string[]) => sql`${personSpanTally.span} = any(${sql.param(spans)}::text[])`;
  const signed = (counts: SQL) => sql`(case when ${named(added)} then ${counts}
    ${taken.length > 0 ? sql`when ${named(taken)} then -(${counts})` : sql``} else 0 end)`;
  return {
    table: sql`${personSpanTally}`,
    condition: and(
      eq(personSpanTally.organizationId, scope.organizationId),
      named([...new Set([...added, ...taken, lastMonth])]),
      ofPeople(sql`${personSpanTally.personId}`, scope.people),
    ),
    sessions: signed(sql`(present + late + left_early + partial + absent)`),
    absent: signed(sql`absent`),
    late: signed(sql`late`),
    isLast: sql`${personSpanTally.span} = ${lastMonth}`,
  };
}

const ofSomeCourses = (scope: FiguresScope): Counted => ({
  table: sql`${personTally}`,
  condition: personTallies(scope),
  sessions: sql`(present + late + left_early + partial + absent)`,
  absent: sql`absent`,
  late: sql`late`,
  isLast: sql`${personTally.month} = ${monthsOf(scope.period).to}`,
});

/**
 * Statement that names for each person their `sessions`, `absent`, `late` and `rate`, and of the last month
 * `lately_sessions` and `lately_absent`; people with too few sessions have no rate.
 */
export const absenceByPerson = (scope: FiguresScope): SQL => {
  const of = scope.coursesOfPeople ? ofSomeCourses(scope) : overAllCourses(scope);
  return sql`
    select *, case when sessions >= ${FEWEST_SESSIONS} then absent::float8 / sessions end as rate from (
      select person_id, sum(${of.sessions})::int as sessions, sum(${of.absent})::int as absent,
        sum(${of.late})::int as late,
        coalesce(sum(present + late + left_early + partial + absent) filter (where ${of.isLast}), 0)::int
          as lately_sessions,
        coalesce(sum(absent) filter (where ${of.isLast}), 0)::int as lately_absent
      from ${of.table} where ${of.condition} group by person_id
    ) as summed`;
};

/** Only active people are looked after. */
export const activePeople = (scope: FiguresScope): SQL | undefined =>
  and(eq(person.organizationId, scope.organizationId), eq(person.status, 'active'));
