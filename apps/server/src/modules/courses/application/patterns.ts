import { type Pattern, planSessions, type Weekday } from '@mien/attendance';
import type { CourseExceptionInput, CoursePatternInput, TimetableChange } from '@mien/contracts';
import { and, count, eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { courseException, coursePattern } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { NotADayOfPatternError, TimeExistsError, TimetableFullError } from '../domain/errors.js';
import { changeTimetable } from './change-timetable.js';
import type { Changing, CoursesContext } from './ports.js';

/** Weekly times that a course may have. */
const MOST_PATTERNS = 200;

const toRow = ({ room, weekdays, ...input }: CoursePatternInput) => ({
  ...input,
  weekdays: [...weekdays].sort((a, b) => a - b),
  room: room ?? null,
});

const ofCourse = (courseId: string, patternId: string) =>
  and(eq(coursePattern.id, patternId), eq(coursePattern.courseId, courseId));

/** @throws {TimetableFullError} @throws {TimeExistsError} if the id that was asked for is taken. */
export const addPattern = (
  context: CoursesContext,
  by: Changing,
  courseId: string,
  { id, ...input }: CoursePatternInput & { readonly id?: string | undefined },
): Promise<TimetableChange> =>
  changeTimetable(context, by, {
    courseId,
    deed: 'pattern-add',
    write: async (tx, { organizationId }) => {
      const [all] = await tx
        .select({ count: count() })
        .from(coursePattern)
        .where(eq(coursePattern.courseId, courseId));
      if ((all?.count ?? 0) >= MOST_PATTERNS) throw new TimetableFullError(MOST_PATTERNS);
      const added = await tx
        .insert(coursePattern)
        .values({ id: id ?? context.newId(), organizationId, courseId, ...toRow(input) })
        .onConflictDoNothing()
        .returning({ id: coursePattern.id });
      if (added.length === 0) throw new TimeExistsError();
      return [];
    },
  });

/** @throws {NotFoundError} `pattern.not-found` */
export const updatePattern = (
  context: CoursesContext,
  by: Changing,
  { courseId, patternId }: { readonly courseId: string; readonly patternId: string },
  input: CoursePatternInput,
): Promise<TimetableChange> =>
  changeTimetable(context, by, {
    courseId,
    deed: 'pattern-change',
    write: async (tx) => {
      const changed = await tx
        .update(coursePattern)
        .set(toRow(input))
        .where(ofCourse(courseId, patternId))
        .returning({ id: coursePattern.id });
      if (changed.length === 0) throw new NotFoundError('pattern');
      return [];
    },
  });

/** @throws {NotFoundError} `pattern.not-found` */
export const deletePattern = (
  context: CoursesContext,
  by: Changing,
  { courseId, patternId }: { readonly courseId: string; readonly patternId: string },
): Promise<TimetableChange> =>
  changeTimetable(context, by, {
    courseId,
    deed: 'pattern-remove',
    write: async (tx) => {
      const gone = await tx
        .delete(coursePattern)
        .where(ofCourse(courseId, patternId))
        .returning({ id: coursePattern.id });
      if (gone.length === 0) throw new NotFoundError('pattern');
      return [];
    },
  });

interface DayOfPattern {
  readonly courseId: string;
  readonly patternId: string;
  readonly day: string;
}

async function requireDay(tx: Transaction, { courseId, patternId, day }: DayOfPattern, zone: string) {
  const [row] = await tx.select().from(coursePattern).where(ofCourse(courseId, patternId));
  if (!row) throw new NotFoundError('pattern');
  const { room: _room, ...times } = row;
  const pattern: Pattern = { ...times, weekdays: row.weekdays as Weekday[] };
  const alone = { zone, patterns: [pattern], exceptions: [], extras: [], holidays: [] };
  if (planSessions(alone, day, day).length === 0) throw new NotADayOfPatternError();
}

/** @throws {NotFoundError} `pattern.not-found` @throws {NotADayOfPatternError} */
export const setException = (
  context: CoursesContext,
  by: Changing,
  which: DayOfPattern,
  input: CourseExceptionInput,
): Promise<TimetableChange> =>
  changeTimetable(context, by, {
    courseId: which.courseId,
    deed: 'exception-set',
    write: async (tx, { organizationId, zone }) => {
      await requireDay(tx, which, zone);
      const nothing = { reason: null, toDay: null, startsAt: null, endsAt: null, room: null };
      const content = { ...nothing, ...input };
      await tx
        .insert(courseException)
        .values({ organizationId, ...which, ...content })
        .onConflictDoUpdate({ target: [courseException.patternId, courseException.day], set: content });
      return [`${which.patternId}:${which.day}`];
    },
  });

/** @throws {NotFoundError} `exception.not-found` */
export const deleteException = (
  context: CoursesContext,
  by: Changing,
  { courseId, patternId, day }: DayOfPattern,
): Promise<TimetableChange> =>
  changeTimetable(context, by, {
    courseId,
    deed: 'exception-remove',
    write: async (tx) => {
      const gone = await tx
        .delete(courseException)
        .where(
          and(
            eq(courseException.courseId, courseId),
            eq(courseException.patternId, patternId),
            eq(courseException.day, day),
          ),
        )
        .returning({ day: courseException.day });
      if (gone.length === 0) throw new NotFoundError('exception');
      return [`${patternId}:${day}`];
    },
  });
