import { z } from 'zod';
import { id, idParams, instant, line, pageOf, pageQuery, personParams } from '../fields.js';
import { defineRoute } from '../route.js';
import { classSession } from './course-times.js';

const tag = 'courses';
const mayRead = { permission: 'courses:read' } as const;
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

/** Sessions as they are planned, and calendars of them. */
export const classSessionRoutes = {
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
