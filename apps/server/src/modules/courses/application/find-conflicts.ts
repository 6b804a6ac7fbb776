import type { TimetableConflict } from '@mien/contracts';
import { type SQL, sql } from 'drizzle-orm';
import { belongsOn } from '../../../platform/database/belonging.js';
import type { Transaction } from '../../../platform/database/database.js';

/** Names told of those who are wanted twice. */
const NAMES = 5;

interface Row extends Record<string, unknown> {
  readonly other_id: string;
  readonly other_name: string;
  readonly names: string[];
  readonly count: number;
  readonly times: number;
  readonly session_id: string;
  readonly other_session_id: string;
  readonly starts_at: string;
  readonly ends_at: string;
}

/**
 * Pairs of sessions at once: `mine` of the course, `theirs` of another one that is not archived.
 *
 * `earliest` is worked out beforehand (`offset 0` keeps it so): under row-level security an index serves plain
 * comparisons only.
 */
const overlaps = (courseId: string, now: Date): SQL => sql`
  from (
    select *, starts_at - interval '25 hours' as earliest
      from class_session
     where course_id = ${courseId} and starts_at > ${now.toISOString()} and canceled_by is null
    offset 0) mine
  join class_session theirs
    on theirs.course_id <> mine.course_id
   and theirs.starts_at < mine.ends_at and theirs.ends_at > mine.starts_at
   and theirs.starts_at > mine.earliest
   and theirs.canceled_by is null
  join course other on other.id = theirs.course_id and other.archived_at is null
 where true`;

/** What is said of pairs of sessions, by the other course. */
const SUMMARY = sql`
  other.id as other_id, other.name as other_name, count(distinct mine.id)::int as times,
  (array_agg(mine.id order by mine.starts_at, mine.id))[1] as session_id,
  (array_agg(theirs.id order by mine.starts_at, mine.id))[1] as other_session_id,
  min(mine.starts_at) as starts_at,
  (array_agg(mine.ends_at order by mine.starts_at, mine.id))[1] as ends_at`;

const inSameRoom = (courseId: string, now: Date): SQL => sql`
  select ${SUMMARY}, array_agg(distinct mine.room) as names, count(distinct mine.room)::int as count
  ${overlaps(courseId, now)} and theirs.organization_id = mine.organization_id and theirs.room is not null and theirs.room = mine.room
  group by other.id, other.name`;

const withSameTeacher = (courseId: string, now: Date): SQL => sql`
  with shared as materialized (
    select theirs.course_id, array_agg(a.name order by a.name) as names
      from course_staff mine
      join course_staff theirs
        on theirs.membership_id = mine.membership_id and theirs.course_id <> mine.course_id
      join membership m on m.id = mine.membership_id
      join account a on a.id = m.account_id
     where mine.course_id = ${courseId}
     group by theirs.course_id)
  select pairs.*, shared.names as names, cardinality(shared.names) as count
    from shared join (
      select ${SUMMARY}
      ${overlaps(courseId, now)} and theirs.course_id = any(array(select course_id from shared))
      group by other.id, other.name) as pairs on pairs.other_id = shared.course_id`;

/** Only people who belong to both courses on the day in question. */
const withSamePeople = (courseId: string, now: Date): SQL => sql`
  with rivals as materialized (
    select distinct theirs.course_id, of_mine.person_id,
           greatest(of_mine."from", of_theirs."from") as "from", least(of_mine."to", of_theirs."to") as "to"
      from course_roster mine
      join roster_person of_mine on of_mine.roster_id = mine.roster_id
      join roster_person of_theirs on of_theirs.person_id = of_mine.person_id
      join course_roster theirs
        on theirs.roster_id = of_theirs.roster_id and theirs.course_id <> mine.course_id
      join person p on p.id = of_mine.person_id and p.status = 'active'
     where mine.course_id = ${courseId}),
  pairs as materialized (
    select mine.id, mine.day, mine.starts_at, mine.ends_at, theirs.id as other_session_id,
           other.id as other_id, other.name as other_name
    ${overlaps(courseId, now)} and theirs.course_id = any(array(select course_id from rivals))),
  wanted as (
    select pairs.*, rivals.person_id
      from pairs join rivals on rivals.course_id = pairs.other_id and ${belongsOn(sql`pairs.day`, sql`rivals`)})
  select other_id, other_name,
         (select array_agg(p.name order by p.sort_key) from (
            select name, sort_key from person
             where id = any(array_agg(distinct wanted.person_id)) order by sort_key limit ${NAMES}) p) as names,
         count(distinct person_id)::int as count, count(distinct id)::int as times,
         (array_agg(id order by starts_at, id))[1] as session_id,
         (array_agg(other_session_id order by starts_at, id))[1] as other_session_id,
         min(starts_at) as starts_at, (array_agg(ends_at order by starts_at, id))[1] as ends_at
    from wanted group by other_id, other_name`;

const toConflict = (kind: TimetableConflict['kind'], row: Row): TimetableConflict => ({
  kind,
  names: row.names.slice(0, NAMES),
  count: row.count,
  other: { courseId: row.other_id, name: row.other_name },
  times: row.times,
  first: {
    sessionId: row.session_id,
    otherSessionId: row.other_session_id,
    startsAt: new Date(row.starts_at).toISOString(),
    endsAt: new Date(row.ends_at).toISOString(),
  },
});

/** What the sessions ahead of a course want at the same time as those of other courses, the soonest first. */
export async function findConflicts(
  tx: Transaction,
  courseId: string,
  now: Date,
): Promise<TimetableConflict[]> {
  const kinds = { teacher: withSameTeacher, room: inSameRoom, people: withSamePeople } as const;
  const found: TimetableConflict[] = [];
  for (const kind of ['teacher', 'room', 'people'] as const) {
    const { rows } = await tx.execute<Row>(kinds[kind](courseId, now));
    found.push(...rows.map((row) => toConflict(kind, row)));
  }
  return found.sort((a, b) => a.first.startsAt.localeCompare(b.first.startsAt));
}
