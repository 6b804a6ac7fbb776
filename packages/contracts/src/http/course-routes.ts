import { z } from 'zod';
import { id, idParams, line, pageOf, pageQuery, searchText, timeZone } from '../fields.js';
import { defineRoute } from '../route.js';
import { classSessionRoutes } from './class-session-routes.js';
import { COURSE_KINDS, course, courseDetails, coursePerson, courseRules, fileOutcome } from './courses.js';
import { termRoutes } from './term-routes.js';
import { timetableRoutes } from './timetable-routes.js';

const tag = 'courses';
const mayRead = { permission: 'courses:read' } as const;
const mayWrite = { permission: 'courses:write' } as const;
const yesOrNo = z.enum(['true', 'false']).default('false');
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

export const courseRoutes = {
  ...termRoutes,
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
  ...classSessionRoutes,
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
