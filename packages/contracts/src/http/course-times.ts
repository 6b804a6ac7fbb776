import { z } from 'zod';
import { id, instant, line } from '../fields.js';

/** A day of the calendar, without a zone. */
export const calendarDay = z.iso
  .date()
  .refine((day) => day >= '2000-01-01' && day <= '2099-12-31', 'Use a day of this century.');
/** A time of day as clocks of the course's zone show it. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use HH:MM, 00:00 to 23:59.');

/** The last day is not before the first. */
export const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean =>
  from === undefined || to === undefined || from <= to;
export const IN_ORDER = { message: 'The last day is before the first.', path: ['to'] };

const weekday = z.int().min(1).max(7);

const hours = {
  startsAt: timeOfDay,
  /** At or before `startsAt`: on the next day. */
  endsAt: timeOfDay,
  /** The course's when absent. */
  room: line(80).optional(),
};

/** A weekly time; days and times are the clocks' of the course's zone. */
const patternFields = {
  /** 1 Monday to 7 Sunday. */
  weekdays: z
    .array(weekday)
    .min(1)
    .max(7)
    .refine((days) => new Set(days).size === days.length, 'Name each day once.'),
  ...hours,
  from: calendarDay,
  to: calendarDay,
  /** 2: every other week, counted from the week of `from`. */
  everyWeeks: z.int().min(1).max(52).default(1),
};
export const coursePatternInput = z.object(patternFields).refine(inOrder, IN_ORDER);
/** With the `id` of one that was removed, to bring it back, so that its sessions are the ones they were. */
export const newCoursePattern = z.object({ ...patternFields, id: id.optional() }).refine(inOrder, IN_ORDER);
export const coursePattern = z.object({ id, ...patternFields }).meta({ id: 'CoursePattern' });
export type CoursePattern = z.infer<typeof coursePattern>;
export type CoursePatternInput = z.infer<typeof coursePatternInput>;

/** One day of a pattern is canceled, or takes place at another time. */
export const courseExceptionInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('canceled'), reason: line(200).optional() }),
  z.object({ kind: z.literal('moved'), toDay: calendarDay, ...hours }),
]);
export type CourseExceptionInput = z.infer<typeof courseExceptionInput>;
const exceptionOf = { patternId: id, day: calendarDay };
export const courseException = z
  .discriminatedUnion('kind', [
    courseExceptionInput.options[0].extend(exceptionOf),
    courseExceptionInput.options[1].extend(exceptionOf),
  ])
  .meta({ id: 'CourseException' });
export type CourseException = z.infer<typeof courseException>;

/** A session that follows no pattern. */
export const courseExtraInput = z.object({ day: calendarDay, ...hours });
export const courseExtra = courseExtraInput.extend({ id }).meta({ id: 'CourseExtra' });
export type CourseExtra = z.infer<typeof courseExtra>;

const span = { name: line(120), from: calendarDay, to: calendarDay };
export const spanInput = z.object(span).refine(inOrder, IN_ORDER);
export const term = z.object({ id, ...span, courses: z.int() }).meta({ id: 'Term' });
export type Term = z.infer<typeof term>;
/** Nothing of a weekly pattern takes place on these days. */
export const holiday = z.object({ id, ...span }).meta({ id: 'Holiday' });
export type Holiday = z.infer<typeof holiday>;

/** Why a session does not take place; `timetable`: it is no longer in it, but something is on record. */
export const CANCELED_BY = ['exception', 'holiday', 'timetable'] as const;

/** One time that a course takes place. */
export const classSession = z
  .object({
    id,
    course: z.object({ id, name: z.string(), code: z.string().optional(), kind: z.enum(['class', 'shift']) }),
    /** IANA name of the zone that `day` is of. */
    timeZone: z.string(),
    day: z.iso.date(),
    startsAt: instant,
    endsAt: instant,
    room: z.string().optional(),
    canceled: z.object({ by: z.enum(CANCELED_BY), reason: z.string().optional() }).optional(),
    /** The pattern it follows, and the day of it; it may take place on another one. */
    pattern: z.object({ id, day: z.iso.date() }).optional(),
    /** The extra session it is. */
    extraId: id.optional(),
    teachers: z.array(z.object({ membershipId: id, name: z.string() })),
    /** When everybody's attendance was worked out. */
    settledAt: instant.optional(),
  })
  .meta({ id: 'ClassSession' });
export type ClassSession = z.infer<typeof classSession>;

/** Two sessions at once that want the same teacher, room or people. */
export const timetableConflict = z
  .object({
    kind: z.enum(['teacher', 'room', 'people']),
    /** What is wanted twice: a teacher's or room's name, or some of the people. */
    names: z.array(z.string()),
    /** How many of them. */
    count: z.int(),
    other: z.object({ courseId: id, name: z.string() }),
    /** How many times in the weeks ahead. */
    times: z.int(),
    first: z.object({ sessionId: id, otherSessionId: id, startsAt: instant, endsAt: instant }),
  })
  .meta({ id: 'TimetableConflict' });
export type TimetableConflict = z.infer<typeof timetableConflict>;
