import { z } from 'zod';
import {
  id,
  idParams,
  instant,
  line,
  pageOf,
  pageQuery,
  personParams,
  searchText,
  timeZone,
} from '../fields.js';
import { defineRoute } from '../route.js';
import { attendanceRules } from './attendance-rules.js';
import {
  calendarDay,
  classSession,
  courseException,
  courseExceptionInput,
  courseExtra,
  courseExtraInput,
  coursePattern,
  coursePatternInput,
  holiday,
  newCoursePattern,
  spanInput,
  term,
  timetableConflict,
} from './course-times.js';

const tag = 'courses';
const mayRead = { permission: 'courses:read' } as const;
const mayWrite = { permission: 'courses:write' } as const;

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

const courseFields = {
  kind: z.enum(COURSE_KINDS).default('class'),
  name: line(200),
  code: line(40).optional(),
  room: line(80).optional(),
  timeZone: timeZone.optional(),
  termId: id.optional(),
  groupIds: z.array(id).max(100).default([]),
  membershipIds: z.array(id).max(50).default([]),
};

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

const patternParams = z.object({ id, patternId: id });
const dayParams = patternParams.extend({ day: calendarDay });
const extraParams = z.object({ id, extraId: id });
const yesOrNo = z.enum(['true', 'false']).default('false');

const days = {
  /** Sessions that have not ended by then. */
  from: instant,
  /** Sessions that start before then; at most 400 days later. */
  to: instant,
};
const isNotLong = ({ from, to }: { from: string; to: string }): boolean => {
  const ms = Date.parse(to) - Date.parse(from);
  return ms > 0 && ms <= 400 * 86_400_000;
};
const NOT_LONG = { message: 'Ask for at most 400 days, the later one last.', path: ['to'] };

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

const MOST_COURSES_OF_TERM = 10_000;

const spanRoutes = {
  listTerms: defineRoute({
    id: 'listTerms',
    method: 'GET',
    path: '/terms',
    summary: 'Terms, the newest first',
    tag,
    access: mayRead,
    response: z.object({ items: z.array(term) }),
  }),
  createTerm: defineRoute({
    id: 'createTerm',
    method: 'POST',
    path: '/terms',
    summary: 'Add a term, or one again that was removed, with its courses',
    tag,
    access: mayWrite,
    body: spanInput.extend({
      /** Courses it is of; those that are gone, or of another term by now, stay as they are. */
      courseIds: z.array(id).max(MOST_COURSES_OF_TERM).default([]),
    }),
    response: term,
    status: 201,
  }),
  updateTerm: defineRoute({
    id: 'updateTerm',
    method: 'PUT',
    path: '/terms/:id',
    summary: 'Rename a term or change its days; timetables stay as they are',
    tag,
    access: mayWrite,
    params: idParams,
    body: spanInput,
    response: term,
  }),
  deleteTerm: defineRoute({
    id: 'deleteTerm',
    method: 'DELETE',
    path: '/terms/:id',
    summary: 'Remove a term; its courses stay, and which they are is told',
    tag,
    access: mayWrite,
    params: idParams,
    response: z.object({ courseIds: z.array(id) }),
  }),
  listHolidays: defineRoute({
    id: 'listHolidays',
    method: 'GET',
    path: '/holidays',
    summary: 'Holidays, in order of time',
    tag,
    access: mayRead,
    response: z.object({ items: z.array(holiday) }),
  }),
  createHoliday: defineRoute({
    id: 'createHoliday',
    method: 'POST',
    path: '/holidays',
    summary: 'Add a holiday; sessions of weekly patterns on its days are canceled',
    tag,
    access: mayWrite,
    body: spanInput,
    response: holiday,
    status: 201,
  }),
  updateHoliday: defineRoute({
    id: 'updateHoliday',
    method: 'PUT',
    path: '/holidays/:id',
    summary: 'Change a holiday; sessions on days that no longer belong to it take place again',
    tag,
    access: mayWrite,
    params: idParams,
    body: spanInput,
    response: holiday,
  }),
  deleteHoliday: defineRoute({
    id: 'deleteHoliday',
    method: 'DELETE',
    path: '/holidays/:id',
    summary: 'Remove a holiday; its sessions take place again',
    tag,
    access: mayWrite,
    params: idParams,
  }),
} as const;

const timetableRoutes = {
  getTimetable: defineRoute({
    id: 'getTimetable',
    method: 'GET',
    path: '/courses/:id/timetable',
    summary: 'Weekly patterns, what differs from them, and holidays',
    tag,
    access: mayRead,
    params: idParams,
    response: courseTimetable,
  }),
  listTimetableConflicts: defineRoute({
    id: 'listTimetableConflicts',
    method: 'GET',
    path: '/courses/:id/conflicts',
    summary: 'Sessions ahead that want a teacher, a room or people at the same time as another course',
    tag,
    access: mayRead,
    params: idParams,
    response: z.object({ items: z.array(timetableConflict) }),
  }),
  addPattern: defineRoute({
    id: 'addPattern',
    method: 'POST',
    path: '/courses/:id/patterns',
    summary: 'Add a weekly time',
    tag,
    access: mayWrite,
    params: idParams,
    body: newCoursePattern,
    response: timetableChange,
    status: 201,
  }),
  updatePattern: defineRoute({
    id: 'updatePattern',
    method: 'PUT',
    path: '/courses/:id/patterns/:patternId',
    summary: 'Change a weekly time; sessions that have begun stay as they were',
    tag,
    access: mayWrite,
    params: patternParams,
    body: coursePatternInput,
    response: timetableChange,
  }),
  deletePattern: defineRoute({
    id: 'deletePattern',
    method: 'DELETE',
    path: '/courses/:id/patterns/:patternId',
    summary: 'Remove a weekly time; sessions that have begun stay',
    tag,
    access: mayWrite,
    params: patternParams,
    response: timetableChange,
  }),
  setException: defineRoute({
    id: 'setException',
    method: 'PUT',
    path: '/courses/:id/patterns/:patternId/exceptions/:day',
    summary: 'Cancel or move one day of a weekly time',
    tag,
    access: mayWrite,
    params: dayParams,
    body: courseExceptionInput,
    response: timetableChange,
  }),
  deleteException: defineRoute({
    id: 'deleteException',
    method: 'DELETE',
    path: '/courses/:id/patterns/:patternId/exceptions/:day',
    summary: 'Let a day of a weekly time be as the others',
    tag,
    access: mayWrite,
    params: dayParams,
    response: timetableChange,
  }),
  addExtra: defineRoute({
    id: 'addExtra',
    method: 'POST',
    path: '/courses/:id/extras',
    summary: 'Add a session that follows no pattern; one in the past, too',
    tag,
    access: mayWrite,
    params: idParams,
    body: courseExtraInput.extend({ id: id.optional() }),
    response: timetableChange,
    status: 201,
  }),
  updateExtra: defineRoute({
    id: 'updateExtra',
    method: 'PUT',
    path: '/courses/:id/extras/:extraId',
    summary: 'Change a session that follows no pattern',
    tag,
    access: mayWrite,
    params: extraParams,
    body: courseExtraInput,
    response: timetableChange,
  }),
  deleteExtra: defineRoute({
    id: 'deleteExtra',
    method: 'DELETE',
    path: '/courses/:id/extras/:extraId',
    summary: 'Remove a session that follows no pattern; canceled when something is on record for it',
    tag,
    access: mayWrite,
    params: extraParams,
    response: timetableChange,
  }),
} as const;

const sessionRoutes = {
  listClassSessions: defineRoute({
    id: 'listClassSessions',
    method: 'GET',
    path: '/class-sessions',
    summary: 'Sessions of courses in order of time, canceled ones included',
    tag,
    access: mayRead,
    query: pageQuery
      .extend({
        ...days,
        courseId: id.optional(),
        personId: id.optional(),
        /** Of a teacher's courses; `mine=true` for one's own. */
        membershipId: id.optional(),
        groupId: id.optional(),
        mine: yesOrNo,
        room: line(80).optional(),
        /** `desc`: the latest first. */
        order: z.enum(['asc', 'desc']).default('asc'),
      })
      .refine(isNotLong, NOT_LONG),
    response: pageOf(classSession),
  }),
  getClassSession: defineRoute({
    id: 'getClassSession',
    method: 'GET',
    path: '/class-sessions/:id',
    summary: 'One session',
    tag,
    access: mayRead,
    params: idParams,
    response: classSession,
  }),
  listPersonSessions: defineRoute({
    id: 'listPersonSessions',
    method: 'GET',
    path: '/people/:personId/class-sessions',
    summary: 'Sessions that a person comes to',
    tag,
    access: { permission: 'courses:read', own: 'self:attendance' },
    params: personParams,
    query: pageQuery.extend(days).refine(isNotLong, NOT_LONG),
    response: pageOf(classSession),
  }),
  getCourseCalendar: defineRoute({
    id: 'getCourseCalendar',
    method: 'GET',
    path: '/courses/:id/calendar.ics',
    summary: 'Sessions of a course as an iCalendar file',
    tag,
    access: mayRead,
    params: idParams,
    streams: 'text/calendar',
  }),
  getOwnCalendar: defineRoute({
    id: 'getOwnCalendar',
    method: 'GET',
    path: '/session/calendar.ics',
    summary: 'The sessions one teaches or comes to as an iCalendar file',
    tag,
    access: { permission: 'self:attendance' },
    streams: 'text/calendar',
  }),
} as const;

export const courseRoutes = {
  ...spanRoutes,
  listCourses: defineRoute({
    id: 'listCourses',
    method: 'GET',
    path: '/courses',
    summary: 'Courses by name; a teacher sees their own',
    tag,
    access: mayRead,
    query: pageQuery.extend({
      search: searchText(200).optional(),
      kind: z.enum(COURSE_KINDS).optional(),
      termId: id.optional(),
      groupId: id.optional(),
      membershipId: id.optional(),
      archived: yesOrNo,
    }),
    response: pageOf(course),
  }),
  createCourse: defineRoute({
    id: 'createCourse',
    method: 'POST',
    path: '/courses',
    summary: 'Add a course',
    tag,
    access: mayWrite,
    body: z.object(courseFields),
    response: courseDetails,
    status: 201,
  }),
  getCourse: defineRoute({
    id: 'getCourse',
    method: 'GET',
    path: '/courses/:id',
    summary: 'One course',
    tag,
    access: mayRead,
    params: idParams,
    response: courseDetails,
  }),
  updateCourse: defineRoute({
    id: 'updateCourse',
    method: 'PATCH',
    path: '/courses/:id',
    summary: 'Change a course, its groups, its teachers or its rules; archive it or bring it back',
    tag,
    access: mayWrite,
    params: idParams,
    body: z.object({
      kind: z.enum(COURSE_KINDS).optional(),
      name: courseFields.name.optional(),
      code: courseFields.code.nullable(),
      room: courseFields.room.nullable(),
      timeZone: courseFields.timeZone.nullable(),
      termId: id.nullable().optional(),
      groupIds: z.array(id).max(100).optional(),
      membershipIds: z.array(id).max(50).optional(),
      /** All of what differs from the organization's rules. */
      rules: courseRules.optional(),
      archived: z.boolean().optional(),
    }),
    response: courseDetails,
  }),
  deleteCourse: defineRoute({
    id: 'deleteCourse',
    method: 'DELETE',
    path: '/courses/:id',
    summary: 'Delete a course for which nothing is on record',
    tag,
    access: mayWrite,
    params: idParams,
  }),
  duplicateCourse: defineRoute({
    id: 'duplicateCourse',
    method: 'POST',
    path: '/courses/:id/duplicate',
    summary: 'Make a course like another one, perhaps for another term',
    tag,
    access: mayWrite,
    params: idParams,
    body: z.object({
      name: line(200),
      /** Its weekly times last as long as this term, then. */
      termId: id.optional(),
      withGroups: z.boolean().default(true),
    }),
    response: courseDetails,
    status: 201,
  }),
  listCoursePeople: defineRoute({
    id: 'listCoursePeople',
    method: 'GET',
    path: '/courses/:id/people',
    summary: 'Who belongs to a course through its groups, and when',
    tag,
    access: mayRead,
    params: idParams,
    query: pageQuery.extend({ search: searchText(200).optional() }),
    response: pageOf(coursePerson),
  }),
  ...timetableRoutes,
  ...sessionRoutes,
  importTimetable: defineRoute({
    id: 'importTimetable',
    method: 'POST',
    path: '/timetable-imports',
    summary: 'Make courses and their weekly times from CSV: all of it, or nothing when a line is wrong',
    tag,
    access: mayWrite,
    budget: 'upload',
    bodyKind: 'file',
    query: z.object({ rehearse: yesOrNo }),
    response: fileOutcome,
  }),
  importMemberships: defineRoute({
    id: 'importMemberships',
    method: 'POST',
    path: '/group-membership-imports',
    summary: 'Put people into groups, with dates, from CSV: all of it, or nothing when a line is wrong',
    tag,
    access: { permission: 'groups:write' },
    budget: 'upload',
    bodyKind: 'file',
    query: z.object({ rehearse: yesOrNo }),
    response: fileOutcome,
  }),
} as const;
