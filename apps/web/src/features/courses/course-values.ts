import type { Course, CourseDetails } from '@mien/contracts';

/** What the form of a course holds; empty texts stand for nothing. */
export interface CourseValues {
  readonly kind: Course['kind'];
  readonly name: string;
  readonly code: string;
  readonly room: string;
  readonly timeZone: string;
  readonly termId: string | null;
  readonly groupIds: string[];
  readonly membershipIds: string[];
}

export const valuesOf = (course: CourseDetails | undefined): CourseValues => ({
  kind: course?.kind ?? 'class',
  name: course?.name ?? '',
  code: course?.code ?? '',
  room: course?.room ?? '',
  timeZone: course?.timeZone ?? '',
  termId: course?.term?.id ?? null,
  groupIds: course?.groups.map(({ id }) => id) ?? [],
  membershipIds: course?.teachers.map(({ membershipId }) => membershipId) ?? [],
});

const textOf = (text: string): string | undefined => text.trim() || undefined;

/** What is sent for a new course. */
export const toNewCourse = ({ code, room, timeZone, termId, ...values }: CourseValues) => ({
  ...values,
  name: values.name.trim(),
  code: textOf(code),
  room: textOf(room),
  timeZone: textOf(timeZone),
  termId: termId ?? undefined,
});

/** What is sent for a changed one. */
export const toChange = ({ code, room, timeZone, ...values }: CourseValues) => ({
  ...values,
  name: values.name.trim(),
  code: textOf(code) ?? null,
  room: textOf(room) ?? null,
  timeZone: textOf(timeZone) ?? null,
});
