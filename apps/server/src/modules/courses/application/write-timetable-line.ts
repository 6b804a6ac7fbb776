import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { course, coursePattern, courseRoster, courseStaff } from '../../../platform/database/schema/index.js';
import type { TimetableLine } from '../domain/read-timetable-line.js';
import type { FoundNames } from './find-names.js';

interface Writing {
  readonly organizationId: string;
  readonly now: Date;
  readonly newId: () => string;
  readonly names: FoundNames;
}

interface Written {
  readonly courseId: string;
  readonly verdict: 'created' | 'changed' | 'unchanged';
}

async function addCourse(tx: Transaction, writing: Writing, line: TimetableLine): Promise<string> {
  const { organizationId, now, newId, names } = writing;
  const id = newId();
  await tx.insert(course).values({
    id,
    organizationId,
    kind: line.kind,
    name: line.course,
    code: line.code ?? null,
    room: line.room ?? null,
    termId: line.term === undefined ? null : (names.terms.get(line.term)?.id ?? null),
    createdAt: now,
  });
  names.courses.set(line.course, id);
  return id;
}

const found = (ids: ReadonlyMap<string, string>, names: readonly string[]): string[] =>
  names.flatMap((name) => ids.get(name) ?? []);

/** Add the groups and teachers of a line to those a course has. @returns how many are new. */
async function addLinks(
  tx: Transaction,
  { organizationId, names }: Writing,
  courseId: string,
  line: TimetableLine,
): Promise<number> {
  const groups = found(names.groups, line.groups).map((rosterId) => ({ organizationId, courseId, rosterId }));
  const staff = found(names.teachers, line.teachers).map((membershipId) => ({
    organizationId,
    courseId,
    membershipId,
  }));
  const newGroups = groups.length
    ? await tx
        .insert(courseRoster)
        .values(groups)
        .onConflictDoNothing()
        .returning({ id: courseRoster.courseId })
    : [];
  const newStaff = staff.length
    ? await tx.insert(courseStaff).values(staff).onConflictDoNothing().returning({ id: courseStaff.courseId })
    : [];
  return newGroups.length + newStaff.length;
}

/** Write one line, unless all it says is there already. */
export async function writeTimetableLine(
  tx: Transaction,
  writing: Writing,
  line: TimetableLine,
): Promise<Written> {
  const { organizationId, newId, names } = writing;
  const known = names.courses.get(line.course);
  const courseId = known ?? (await addCourse(tx, writing, line));
  const links = await addLinks(tx, writing, courseId, line);
  const term = line.term === undefined ? undefined : names.terms.get(line.term);
  const pattern = {
    weekdays: [...line.weekdays],
    startsAt: line.startsAt,
    endsAt: line.endsAt,
    from: line.from ?? term?.from ?? '',
    to: line.to ?? term?.to ?? '',
    everyWeeks: line.everyWeeks,
  };
  const [same] = await tx
    .select({ id: coursePattern.id })
    .from(coursePattern)
    .where(
      and(
        eq(coursePattern.courseId, courseId),
        sql`${coursePattern.weekdays} = ${sql.param(pattern.weekdays)}::int[]`,
        eq(coursePattern.startsAt, pattern.startsAt),
        eq(coursePattern.endsAt, pattern.endsAt),
        eq(coursePattern.from, pattern.from),
        eq(coursePattern.to, pattern.to),
        eq(coursePattern.everyWeeks, pattern.everyWeeks),
      ),
    );
  if (!same) {
    const room = line.room ?? null;
    await tx.insert(coursePattern).values({ id: newId(), organizationId, courseId, room, ...pattern });
  }
  if (!known) return { courseId, verdict: 'created' };
  return { courseId, verdict: same && links === 0 ? 'unchanged' : 'changed' };
}
