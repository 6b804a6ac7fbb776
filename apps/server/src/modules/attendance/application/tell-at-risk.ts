import { sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import type { DerivingContext, SessionRow } from './ports.js';

/** Fewer sessions say nothing about anybody. */
const FEWEST_SESSIONS = 5;
/** How far back absence counts, months. */
const MONTHS = 6;
/** Nobody wants to hear today of what was long ago. */
const STALE_MS = 7 * 86_400_000;

/**
 * Once a session is settled, tell of those who missed it and have missed as large a part of its course as the rules call
 * chronic; of each person and course once a month.
 */
export async function tellAtRisk(
  { emit }: Pick<DerivingContext, 'emit'>,
  tx: Transaction,
  { id, courseId, courseName, organizationId, day, endsAt, rules }: SessionRow,
  now: Date,
): Promise<void> {
  if (rules.chronicFrom <= 0 || now.getTime() - endsAt.getTime() > STALE_MS) return;
  const { rows } = await tx.execute<{ person_id: string; missed: number; sessions: number }>(sql`
    select t.person_id, sum(t.absent)::int as missed,
        sum(t.present + t.late + t.left_early + t.partial + t.absent)::int as sessions
      from attendance a
      join person_tally t on t.person_id = a.person_id and t.course_id = a.course_id
     where a.session_id = ${id} and a.status = 'absent'
       and t.month between date_trunc('month', ${day}::date) - make_interval(months => ${MONTHS}) and ${day}::date
     group by t.person_id`);
  const month = day.slice(0, 7);
  const atRisk = rows.filter(
    ({ missed, sessions }) => sessions >= FEWEST_SESSIONS && missed >= rules.chronicFrom * sessions,
  );
  if (atRisk.length === 0) return;
  await emit(
    tx,
    ...atRisk.map(({ person_id: subjectPersonId, missed, sessions }) => ({
      kind: 'attendance.at-risk' as const,
      organizationId,
      subjectPersonId,
      key: `at-risk:${courseId}:${subjectPersonId}:${month}`,
      data: { courseId, courseName, missed, sessions },
    })),
  );
}
