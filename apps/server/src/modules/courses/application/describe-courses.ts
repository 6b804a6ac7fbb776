import type { Course } from '@mien/contracts';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { belongsOn, organizationToday } from '../../../platform/database/belonging.js';
import type { Transaction } from '../../../platform/database/database.js';
import {
  account,
  type course,
  courseRoster,
  courseStaff,
  membership,
  person,
  roster,
  rosterPerson,
  term,
} from '../../../platform/database/schema/index.js';

export type CourseRow = typeof course.$inferSelect;

/** Who teaches these courses, by name. */
export const teachersOf = (tx: Transaction, courseIds: readonly string[]) =>
  tx
    .select({ courseId: courseStaff.courseId, membershipId: courseStaff.membershipId, name: account.name })
    .from(courseStaff)
    .innerJoin(membership, eq(membership.id, courseStaff.membershipId))
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(inArray(courseStaff.courseId, [...courseIds]))
    .orderBy(asc(account.name));

const groupsOf = (tx: Transaction, courseIds: readonly string[]) =>
  tx
    .select({ courseId: courseRoster.courseId, id: roster.id, name: roster.name })
    .from(courseRoster)
    .innerJoin(roster, eq(roster.id, courseRoster.rosterId))
    .where(inArray(courseRoster.courseId, [...courseIds]))
    .orderBy(asc(roster.name));

const sizesOf = (tx: Transaction, courseIds: readonly string[], now: Date) =>
  tx
    .select({ courseId: courseRoster.courseId, people: sql<number>`count(distinct ${person.id})::int` })
    .from(courseRoster)
    .innerJoin(rosterPerson, eq(rosterPerson.rosterId, courseRoster.rosterId))
    .innerJoin(person, and(eq(person.id, rosterPerson.personId), eq(person.status, 'active')))
    .where(and(inArray(courseRoster.courseId, [...courseIds]), belongsOn(organizationToday(now))))
    .groupBy(courseRoster.courseId);

interface Next extends Record<string, unknown> {
  readonly course_id: string;
  readonly id: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly room: string | null;
}

async function nextOf(tx: Transaction, courseIds: readonly string[], now: Date) {
  const { rows } = await tx.execute<Next>(sql`
    select next.* from unnest(${sql.param([...courseIds])}::uuid[]) as of_course (id)
     cross join lateral (
       select course_id, id, starts_at, ends_at, room from class_session
        where course_id = of_course.id and starts_at > ${now.toISOString()} and canceled_by is null
        order by starts_at limit 1) as next`);
  return rows;
}

const toNext = ({ id, starts_at, ends_at, room }: Next): NonNullable<Course['next']> => ({
  sessionId: id,
  startsAt: new Date(starts_at).toISOString(),
  endsAt: new Date(ends_at).toISOString(),
  ...(room !== null && { room }),
});

/** Courses as the API tells them, in the same order. */
export async function describeCourses(
  tx: Transaction,
  rows: readonly CourseRow[],
  now: Date,
): Promise<Course[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const termIds = rows.flatMap(({ termId }) => termId ?? []);
  const terms = termIds.length > 0 ? await tx.select().from(term).where(inArray(term.id, termIds)) : [];
  const groups = await groupsOf(tx, ids);
  const teachers = await teachersOf(tx, ids);
  const sizes = new Map((await sizesOf(tx, ids, now)).map((size) => [size.courseId, size.people]));
  const nexts = new Map((await nextOf(tx, ids, now)).map((next) => [next.course_id, next]));
  return rows.map((row) => {
    const ofRow = terms.find(({ id }) => id === row.termId);
    const next = nexts.get(row.id);
    return {
      id: row.id,
      kind: row.kind as Course['kind'],
      name: row.name,
      ...(row.code !== null && { code: row.code }),
      ...(row.room !== null && { room: row.room }),
      ...(row.timeZone !== null && { timeZone: row.timeZone }),
      ...(ofRow && { term: { id: ofRow.id, name: ofRow.name, from: ofRow.from, to: ofRow.to } }),
      groups: groups.filter(({ courseId }) => courseId === row.id).map(({ id, name }) => ({ id, name })),
      people: sizes.get(row.id) ?? 0,
      teachers: teachers
        .filter(({ courseId }) => courseId === row.id)
        .map(({ membershipId, name }) => ({ membershipId, name })),
      ...(next && { next: toNext(next) }),
      ...(row.archivedAt && { archivedAt: row.archivedAt.toISOString() }),
      createdAt: row.createdAt.toISOString(),
    };
  });
}
