import { z } from 'zod';
import { id, idParams, instant, pageOf, pageQuery, personParams } from '../fields.js';
import { defineRoute } from '../route.js';
import {
  attendanceMark,
  attendanceRequest,
  attendanceSession,
  attendanceStatus,
  correctionRequest,
  personAttendance,
  phonePosition,
} from './attendance.js';
import { attendanceExplanation } from './attendance-explanation.js';

const tag = 'attendance';
const own = { permission: 'self:attendance' } as const;
const days = { from: z.iso.date().optional(), to: z.iso.date().optional() };
const personHistory = pageQuery.extend({
  ...days,
  courseId: id.optional(),
  status: attendanceStatus.optional(),
});

/** What a person counts as, and what they can do about it themselves. */
export const personAttendanceRoutes = {
  listPersonAttendance: defineRoute({
    id: 'listPersonAttendance',
    method: 'GET',
    path: '/people/:personId/attendance',
    summary: 'What a person counted as, session by session, newest first',
    tag,
    access: { permission: 'attendance:read', own: 'self:attendance' },
    params: personParams,
    query: personHistory,
    response: pageOf(personAttendance),
  }),
  listOwnAttendance: defineRoute({
    id: 'listOwnAttendance',
    method: 'GET',
    path: '/session/person/attendance',
    summary: 'What you counted as, session by session, newest first',
    tag,
    access: own,
    query: personHistory,
    response: pageOf(personAttendance),
  }),
  explainOwnAttendance: defineRoute({
    id: 'explainOwnAttendance',
    method: 'GET',
    path: '/session/person/attendance/:id',
    summary: 'Why you count for a session as what you count as',
    tag,
    access: own,
    params: idParams,
    response: attendanceExplanation,
  }),
  listOwnAttendanceRequests: defineRoute({
    id: 'listOwnAttendanceRequests',
    method: 'GET',
    path: '/session/person/attendance-requests',
    summary: 'Corrections that you asked for, newest first',
    tag,
    access: own,
    query: pageQuery,
    response: pageOf(attendanceRequest),
  }),
  requestCorrection: defineRoute({
    id: 'requestCorrection',
    method: 'POST',
    path: '/session/person/attendance-requests',
    summary: 'Ask that your attendance be corrected',
    tag,
    access: own,
    body: correctionRequest,
    response: attendanceMark,
    status: 201,
  }),
  withdrawCorrection: defineRoute({
    id: 'withdrawCorrection',
    method: 'POST',
    path: '/session/person/attendance-requests/:id/withdrawal',
    summary: 'Take back a correction that nobody has decided about',
    tag,
    access: own,
    params: idParams,
    response: attendanceMark,
  }),
  getCheckInTerms: defineRoute({
    id: 'getCheckInTerms',
    method: 'GET',
    path: '/session/person/check-in-terms',
    summary: 'Whether you can check in by phone now, for what, and what is asked for',
    tag,
    access: own,
    response: z.object({
      /** Sessions that are open for you and let you check in by phone. */
      sessions: z.array(attendanceSession),
      needsPosition: z.boolean(),
      /** This request comes from an address that is allowed. */
      isOnNetwork: z.boolean(),
      hasConsent: z.boolean(),
      isEnrolled: z.boolean(),
    }),
  }),
  checkIn: defineRoute({
    id: 'checkIn',
    method: 'POST',
    path: '/session/person/check-ins',
    summary: 'Check in, or out, by phone: the result of a live face session, and where you are',
    tag,
    access: own,
    budget: 'recognition',
    body: z.object({
      resultToken: z.string().min(20).max(4096),
      position: phonePosition.optional(),
      direction: z.enum(['in', 'out']).optional(),
    }),
    response: z.object({ at: instant, items: z.array(personAttendance) }),
    status: 201,
  }),
} as const;
