import { DEFAULT_ATTENDANCE_RULES, FEWEST_SESSIONS } from '@mien/contracts';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { attendanceRules, course, person, personTally } from '../../../platform/database/schema/index.js';
import { monthsOf } from '../domain/period.js';
import type { FiguresScope } from './figures-scope.js';
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

/** Who came: on time or late, until the end or not. */
const came = sql`(${personTally.present} + ${personTally.late} + ${personTally.leftEarly} + ${personTally.partial})`;

/**
 * Statement that names for each person their `sessions`, `absent`, `late` and `rate`, and of the last month
 * `lately_sessions` and `lately_absent`; people with too few sessions have no rate.
 */
export const absenceByPerson = (scope: FiguresScope): SQL => {
  const isLast = sql`${personTally.month} = ${monthsOf(scope.period).to}`;
  const counted = sql`sum(${came} + ${personTally.absent})`;
  return sql`
    select ${personTally.personId} as person_id,
      ${counted}::int as sessions,
      sum(${personTally.absent})::int as absent,
      sum(${personTally.late})::int as late,
      coalesce(sum(${came} + ${personTally.absent}) filter (where ${isLast}), 0)::int as lately_sessions,
      coalesce(sum(${personTally.absent}) filter (where ${isLast}), 0)::int as lately_absent,
      case when ${counted} >= ${FEWEST_SESSIONS} then sum(${personTally.absent})::float8 / ${counted} end as rate
    from ${personTally} where ${personTallies(scope)} group by ${personTally.personId}`;
};

/** Only active people are looked after. */
export const activePeople = (scope: FiguresScope): SQL | undefined =>
  and(eq(person.organizationId, scope.organizationId), eq(person.status, 'active'));
