import { z } from 'zod';
import { id, idParams } from '../fields.js';
import { defineRoute } from '../route.js';
import {
  calendarDay,
  courseExceptionInput,
  courseExtraInput,
  coursePatternInput,
  newCoursePattern,
  timetableConflict,
} from './course-times.js';
import { courseTimetable, timetableChange } from './courses.js';

const tag = 'courses';
const mayRead = { permission: 'courses:read' } as const;
const mayWrite = { permission: 'courses:write' } as const;
const patternParams = z.object({ id, patternId: id });
const dayParams = patternParams.extend({ day: calendarDay });
const extraParams = z.object({ id, extraId: id });

/** When a course takes place. */
export const timetableRoutes = {
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
