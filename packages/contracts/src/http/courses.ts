import { z } from 'zod';
import { id, instant } from '../fields.js';
import { attendanceRules } from './attendance-rules.js';
import { courseException, courseExtra, coursePattern, holiday, timetableConflict } from './course-times.js';

/** `class`: one is there or not. `shift`: one works, with breaks and overtime. */
export const COURSE_KINDS = ['class', 'shift'] as const;

/** What differs from the organization's rules. */
export const courseRules = attendanceRules.partial();
export type CourseRules = z.infer<typeof courseRules>;

export const course = z
  .object({
    id,
    kind: z.enum(COURSE_KINDS),
    name: z.string(),
    code: z.string().optional(),
    room: z.string().optional(),
    /** The organization's when absent. */
    timeZone: z.string().optional(),
    term: z.object({ id, name: z.string(), from: z.iso.date(), to: z.iso.date() }).optional(),
    /** Whose people come. */
    groups: z.array(z.object({ id, name: z.string() })),
    /** How many come today. */
    people: z.int(),
    teachers: z.array(z.object({ membershipId: id, name: z.string() })),
    /** The next session that takes place. */
    next: z
      .object({ sessionId: id, startsAt: instant, endsAt: instant, room: z.string().optional() })
      .optional(),
    archivedAt: instant.optional(),
    createdAt: instant,
  })
  .meta({ id: 'Course' });
export type Course = z.infer<typeof course>;

export const courseDetails = course
  .extend({
    /** Whose clocks its times are: its own zone, or the organization's. */
    zone: z.string(),
    rules: courseRules,
    /** Sessions are planned up to this day, included. */
    plannedTo: z.iso.date().optional(),
    /** Whether something is on record for one of its sessions; it can be archived then, not deleted. */
    hasRecords: z.boolean(),
  })
  .meta({ id: 'CourseDetails' });
export type CourseDetails = z.infer<typeof courseDetails>;

export const courseTimetable = z
  .object({
    zone: z.string(),
    patterns: z.array(coursePattern),
    exceptions: z.array(courseException),
    extras: z.array(courseExtra),
    holidays: z.array(holiday),
  })
  .meta({ id: 'CourseTimetable' });
export type CourseTimetable = z.infer<typeof courseTimetable>;

/** The timetable as it is now, what became of the sessions, and what wants somebody or something twice. */
export const timetableChange = z
  .object({
    timetable: courseTimetable,
    sessions: z.object({ added: z.int(), changed: z.int(), canceled: z.int(), removed: z.int() }),
    conflicts: z.array(timetableConflict),
  })
  .meta({ id: 'TimetableChange' });
export type TimetableChange = z.infer<typeof timetableChange>;

export const coursePerson = z
  .object({
    personId: id,
    name: z.string(),
    externalId: z.string().optional(),
    status: z.enum(['active', 'inactive']),
    /** Through which groups they belong to it, and when. */
    memberships: z.array(
      z.object({
        groupId: id,
        group: z.string(),
        from: z.iso.date().optional(),
        to: z.iso.date().optional(),
      }),
    ),
    /** Whether they come today. */
    comes: z.boolean(),
  })
  .meta({ id: 'CoursePerson' });
export type CoursePerson = z.infer<typeof coursePerson>;

/** What became of one line of a file of courses or memberships. */
export const fileLine = z
  .object({
    number: z.int(),
    /** Name of the course or group it is about. */
    about: z.string(),
    verdict: z.enum(['created', 'changed', 'unchanged', 'invalid']),
    /** Of `invalid`: the column, and why. */
    column: z.string().optional(),
    reason: z.enum(['missing', 'malformed', 'unknown', 'not-in-order']).optional(),
  })
  .meta({ id: 'FileLine' });
export type FileLine = z.infer<typeof fileLine>;

/** Nothing is changed when a line is invalid. */
export const fileOutcome = z
  .object({ isApplied: z.boolean(), lines: z.array(fileLine) })
  .meta({ id: 'FileOutcome' });
export type FileOutcome = z.infer<typeof fileOutcome>;
