import type { CourseExtra, TimetableChange } from '@mien/contracts';
import { and, count, eq } from 'drizzle-orm';
import { courseExtra } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { TimeExistsError, TimetableFullError } from '../domain/errors.js';
import { changeTimetable } from './change-timetable.js';
import type { Changing, CoursesContext } from './ports.js';

/** Single sessions that a course may have. */
const MOST_EXTRAS = 1000;

type ExtraInput = Omit<CourseExtra, 'id'>;
interface WhichExtra {
  readonly courseId: string;
  readonly extraId: string;
}

const ofCourse = ({ courseId, extraId }: WhichExtra) =>
  and(eq(courseExtra.id, extraId), eq(courseExtra.courseId, courseId));
const keyOf = (id: string): string => `extra:${id}`;

/** @throws {TimetableFullError} @throws {TimeExistsError} if the id that was asked for is taken. */
export const addExtra = (
  context: CoursesContext,
  by: Changing,
  courseId: string,
  { id = context.newId(), room, ...input }: ExtraInput & { readonly id?: string | undefined },
): Promise<TimetableChange> =>
  changeTimetable(context, by, {
    courseId,
    deed: 'extra-add',
    write: async (tx, { organizationId }) => {
      const [all] = await tx
        .select({ count: count() })
        .from(courseExtra)
        .where(eq(courseExtra.courseId, courseId));
      if ((all?.count ?? 0) >= MOST_EXTRAS) throw new TimetableFullError(MOST_EXTRAS);
      const added = await tx
        .insert(courseExtra)
        .values({ id, organizationId, courseId, room: room ?? null, ...input })
        .onConflictDoNothing()
        .returning({ id: courseExtra.id });
      if (added.length === 0) throw new TimeExistsError();
      return [keyOf(id)];
    },
  });

/** @throws {NotFoundError} `extra.not-found` */
export const updateExtra = (
  context: CoursesContext,
  by: Changing,
  which: WhichExtra,
  { room, ...input }: ExtraInput,
): Promise<TimetableChange> =>
  changeTimetable(context, by, {
    courseId: which.courseId,
    deed: 'extra-change',
    write: async (tx) => {
      const changed = await tx
        .update(courseExtra)
        .set({ ...input, room: room ?? null })
        .where(ofCourse(which))
        .returning({ id: courseExtra.id });
      if (changed.length === 0) throw new NotFoundError('extra');
      return [keyOf(which.extraId)];
    },
  });

/** @throws {NotFoundError} `extra.not-found` */
export const deleteExtra = (
  context: CoursesContext,
  by: Changing,
  which: WhichExtra,
): Promise<TimetableChange> =>
  changeTimetable(context, by, {
    courseId: which.courseId,
    deed: 'extra-remove',
    write: async (tx) => {
      const gone = await tx.delete(courseExtra).where(ofCourse(which)).returning({ id: courseExtra.id });
      if (gone.length === 0) throw new NotFoundError('extra');
      return [keyOf(which.extraId)];
    },
  });
