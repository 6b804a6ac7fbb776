import { sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { alreadyTold } from '../../notifications/index.js';
import { type AbsenceSpell, absenceSpell } from '../domain/absence-spell.js';
import { groupBy } from '../domain/group-by.js';
import type { DerivingContext, SessionRow } from './ports.js';

/** How far back absence counts in a course without a term, months. */
const MONTHS = 6;
/** Nobody wants to hear today of what was long ago. */
const STALE_MS = 7 * 86_400_000;
/** What was told is remembered for longer than this; of a spell that is older nothing more is told. */
const SPELL_MS = 60 * 86_400_000;

/**
 * Once a session is settled, tell of its people who have missed too much of its course in this term, by the rule of the
 * lists: once for each spell, and again only after they were below the limit, or in another term.
 */
export async function tellAtRisk(
  { emit }: Pick<DerivingContext, 'emit'>,
  tx: Transaction,
  session: SessionRow,
  now: Date,
): Promise<void> {
  const { courseId, courseName, organizationId, endsAt, rules } = session;
  if (rules.chronicFrom <= 0 || now.getTime() - endsAt.getTime() > STALE_MS) return;
  const counted = groupBy(await countedSessions(tx, session), ({ person_id }) => person_id);
  const keyOf = (personId: string, sessionId: string) => `at-risk:${courseId}:${personId}:${sessionId}`;
  const spells = [...counted].flatMap(([personId, rows]) => {
    const spell = absenceSpell(rows.map(asCounted), rules.chronicFrom);
    const isNew = spell && now.getTime() - spell.since.getTime() < SPELL_MS;
    return isNew ? [{ personId, ...spell, keys: spell.sessionIds.map((id) => keyOf(personId, id)) }] : [];
  });
  // a correction may have moved where a spell began since it was told
  const told = await alreadyTold(
    tx,
    spells.flatMap(({ keys }) => keys),
  );
  const untold = spells.filter(({ keys }) => !keys.some((key) => told.has(key)));
  await emit(
    tx,
    ...untold.map(({ personId, missed, sessions, sessionIds }) => ({
      kind: 'attendance.at-risk' as const,
      organizationId,
      subjectPersonId: personId,
      key: keyOf(personId, firstOf(sessionIds)),
      data: { courseId, courseName, missed, sessions },
    })),
  );
}

const firstOf = ([first = '']: AbsenceSpell['sessionIds']): string => first;

interface Row extends Record<string, unknown> {
  readonly person_id: string;
  readonly session_id: string;
  readonly starts_at: string;
  readonly is_absent: boolean;
}

const asCounted = ({ session_id, starts_at, is_absent }: Row) => ({
  sessionId: session_id,
  startsAt: new Date(starts_at),
  isAbsent: is_absent,
});

/** What counts for people of a session who have missed too much by now, in its course and its term, oldest first. */
async function countedSessions(
  tx: Transaction,
  { id, courseId, day, rules }: SessionRow,
): Promise<readonly Row[]> {
  const { rows } = await tx.execute<Row>(sql`
    with span as (
      select coalesce(term."from", ${day}::date - make_interval(months => ${MONTHS})) as first,
          coalesce(term."to", ${day}::date) as last
        from course left join term on term.id = course.term_id
         and ${day}::date between term."from" and term."to"
       where course.id = ${courseId}
    ), counted as (
      select a.person_id, a.session_id, a.starts_at, a.status = 'absent' as is_absent,
          count(*) filter (where a.status = 'absent') over of_person as absent, count(*) over of_person as sessions
        from span, attendance a
       where a.person_id in (select person_id from attendance where session_id = ${id})
         and a.course_id = ${courseId} and a.day between span.first and span.last
         and a.status in ('present', 'late', 'left-early', 'partial', 'absent')
      window of_person as (partition by a.person_id)
    )
    select person_id, session_id, starts_at, is_absent from counted
     where absent::float8 / sessions >= ${rules.chronicFrom}
     order by person_id, starts_at, session_id`);
  return rows;
}
