import { dayAt } from '@mien/attendance';
import type { AnalyticsFilter } from '@mien/contracts';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  course,
  courseRoster,
  organization,
  person,
  rosterPerson,
  term,
} from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { courseScope } from '../../courses/index.js';
import { visiblePeople } from '../../people/index.js';
import { PeriodError } from '../domain/errors.js';
import { choosePeriod, type Period } from '../domain/period.js';
import type { Reaching } from './ports.js';

const LAST_DAYS = 30;

/** What figures are of, worked out from what was asked for and what the caller may see. */
export interface FiguresScope {
  readonly organizationId: string;
  readonly period: Period & { readonly timeZone: string };
  readonly today: string;
  readonly packId: string;
  /** Condition on `course` rows, for figures of sessions; undefined for all. */
  readonly courses: SQL | undefined;
  /** Of every course, or of every one of a kind and of a term. */
  readonly isWhole: boolean;
  /** The same for figures of people, where a group means its people and not its courses. */
  readonly coursesOfPeople: SQL | undefined;
  /** Condition on `person` rows; undefined for all. */
  readonly people: SQL | undefined;
  readonly filter: AnalyticsFilter;
}

/** The courses that a filter names and the caller may see. */
const coursesOf = (principal: Reaching, { courseId, termId, kind }: AnalyticsFilter): SQL | undefined =>
  and(
    courseScope(principal),
    courseId ? eq(course.id, courseId) : undefined,
    termId ? eq(course.termId, termId) : undefined,
    kind ? eq(course.kind, kind) : undefined,
  );

const coursesOfGroup = (tx: Transaction, groupId: string | undefined): SQL | undefined =>
  groupId
    ? inArray(
        course.id,
        tx.select({ id: courseRoster.courseId }).from(courseRoster).where(eq(courseRoster.rosterId, groupId)),
      )
    : undefined;

const peopleOf = (tx: Transaction, principal: Reaching, { groupId }: AnalyticsFilter) =>
  and(
    visiblePeople(principal),
    groupId
      ? inArray(
          person.id,
          tx
            .select({ id: rosterPerson.personId })
            .from(rosterPerson)
            .where(eq(rosterPerson.rosterId, groupId)),
        )
      : undefined,
  );

async function daysOfTerm(tx: Transaction, termId: string | undefined): Promise<Period | undefined> {
  if (!termId) return undefined;
  const [found] = await tx.select({ from: term.from, to: term.to }).from(term).where(eq(term.id, termId));
  if (!found) throw new NotFoundError('term');
  return found;
}

/** @throws {PeriodError} for days that make no period. */
export async function figuresScope(
  tx: Transaction,
  principal: Reaching,
  { filter, now, lastDays = LAST_DAYS }: { filter: AnalyticsFilter; now: Date; lastDays?: number },
): Promise<FiguresScope> {
  const { organizationId } = principal;
  const [own] = await tx
    .select({ timeZone: organization.timeZone, packId: organization.packId })
    .from(organization)
    .where(eq(organization.id, organizationId));
  if (!own) throw new NotFoundError('organization');
  const today = dayAt(now, own.timeZone);
  const asked = { ...(filter.from && { from: filter.from }), ...(filter.to && { to: filter.to }) };
  const period = choosePeriod(asked, await daysOfTerm(tx, filter.termId), { today, lastDays });
  if (!period) throw new PeriodError();
  return {
    organizationId,
    period: { ...period, timeZone: own.timeZone },
    today,
    packId: own.packId,
    courses: and(coursesOf(principal, filter), coursesOfGroup(tx, filter.groupId)),
    isWhole: !courseScope(principal) && !filter.courseId && !filter.groupId,
    coursesOfPeople: coursesOf(principal, filter),
    people: peopleOf(tx, principal, filter),
    filter,
  };
}

/** Condition on a column with the id of a course; undefined for all. */
export const inCourses = (column: SQL, courses: SQL | undefined): SQL | undefined =>
  courses && sql`${column} in (select ${course.id} from ${course} where ${courses})`;

/** Condition on a column with the id of a person; undefined for all. */
export const ofPeople = (column: SQL, people: SQL | undefined): SQL | undefined =>
  people && sql`${column} in (select ${person.id} from ${person} where ${people})`;
