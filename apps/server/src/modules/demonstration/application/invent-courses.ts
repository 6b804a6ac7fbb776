import { addDays, dayAt, weekdayOf } from '@mien/attendance';
import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  course,
  coursePattern,
  courseRoster,
  courseStaff,
  membership,
  organization,
  roster,
  term,
} from '../../../platform/database/schema/index.js';
import { planCourse } from '../../courses/index.js';
import { INVENTED_COURSES, type InventedCourse } from '../domain/invented-courses.js';
import type { DemonstrationDeps } from './ports.js';

/** Days of lessons that lie behind, and how long the term goes on. */
export const PAST_DAYS = 28;
const DAYS_TO_COME = 84;
const TERM = 'Demonstration term';

async function theTerm(tx: Transaction, deps: DemonstrationDeps, organizationId: string, today: string) {
  const from = addDays(today, -PAST_DAYS);
  const to = addDays(today, DAYS_TO_COME);
  const values = { id: deps.newId(), organizationId, name: TERM, from, to };
  await tx.insert(term).values(values).onConflictDoNothing();
  const [found] = await tx
    .select()
    .from(term)
    .where(and(eq(term.organizationId, organizationId), eq(term.name, TERM)));
  return found ?? values;
}

/** Who came first asked for the demonstration. */
async function letOwnerTeach(tx: Transaction, organizationId: string, courseId: string): Promise<void> {
  const [owner] = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(eq(membership.organizationId, organizationId))
    .orderBy(asc(membership.createdAt))
    .limit(1);
  if (owner) await tx.insert(courseStaff).values({ organizationId, courseId, membershipId: owner.id });
}

async function addCourse(
  tx: Transaction,
  deps: DemonstrationDeps,
  { name, group, kind, room, weekdays, startsAt, endsAt, isOwn = false }: InventedCourse,
  { id: termId, organizationId, from, to }: typeof term.$inferSelect,
): Promise<string | undefined> {
  const [added] = await tx
    .insert(course)
    .values({ id: deps.newId(), organizationId, name, kind, room, termId })
    .onConflictDoNothing()
    .returning({ id: course.id });
  if (!added) return undefined;
  const [members] = await tx
    .select({ id: roster.id })
    .from(roster)
    .where(and(eq(roster.organizationId, organizationId), eq(roster.name, group)));
  if (members)
    await tx.insert(courseRoster).values({ organizationId, courseId: added.id, rosterId: members.id });
  if (isOwn) await letOwnerTeach(tx, organizationId, added.id);
  const patternId = deps.newId();
  const pattern = { id: patternId, organizationId, courseId: added.id, weekdays: [...weekdays] };
  await tx.insert(coursePattern).values({ ...pattern, startsAt, endsAt, from, to });
  const past = Array.from({ length: PAST_DAYS + 1 }, (_, days) => addDays(from, days));
  const touched = past.filter((day) => weekdays.includes(weekdayOf(day))).map((day) => `${patternId}:${day}`);
  await planCourse(tx, { courseId: added.id, now: deps.clock.now(), newId: deps.newId, touched });
  return added.id;
}

/** A term with courses, whose lessons began weeks ago; none is added twice. @returns how many courses there are. */
export async function inventCourses(
  tx: Transaction,
  deps: DemonstrationDeps,
  organizationId: string,
): Promise<number> {
  const [owner] = await tx
    .select({ timeZone: organization.timeZone })
    .from(organization)
    .where(eq(organization.id, organizationId));
  const today = dayAt(deps.clock.now(), owner?.timeZone ?? 'UTC');
  const added = await theTerm(tx, deps, organizationId, today);
  for (const invented of INVENTED_COURSES) await addCourse(tx, deps, invented, added);
  return INVENTED_COURSES.length;
}
