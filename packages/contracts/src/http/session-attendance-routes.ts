import { z } from 'zod';
import { id, idParams, instant, line, pageOf, pageQuery } from '../fields.js';
import { defineRoute } from '../route.js';
import {
  APPROVALS,
  attendanceCounts,
  attendanceEntry,
  attendanceMark,
  attendanceRequest,
  attendanceSession,
  MARK_WAYS,
  newMark,
  requestId,
} from './attendance.js';
import { attendanceExplanation } from './attendance-explanation.js';
import { attendanceRules } from './attendance-rules.js';

const tag = 'attendance';
const mayRead = { permission: 'attendance:read' } as const;
const mayWrite = { permission: 'attendance:write' } as const;

/** Who is there at sessions, why, and what people say about it. */
export const sessionAttendanceRoutes = {
  listSessionAttendance: defineRoute({
    id: 'listSessionAttendance',
    method: 'GET',
    path: '/attendance-counts',
    summary: 'Sessions with how many count as what, by time',
    tag,
    access: mayRead,
    query: pageQuery.extend({
      from: instant,
      to: instant,
      courseId: id.optional(),
      order: z.enum(['oldest', 'newest']).default('oldest'),
    }),
    response: pageOf(z.object({ session: attendanceSession, counts: attendanceCounts })),
  }),
  getSessionAttendance: defineRoute({
    id: 'getSessionAttendance',
    method: 'GET',
    path: '/class-sessions/:id/attendance',
    summary: 'Everybody who is to come to a session and what they count as, by name',
    tag,
    access: mayRead,
    params: idParams,
    response: z.object({
      session: attendanceSession,
      counts: attendanceCounts,
      items: z.array(attendanceEntry),
      /** Marks of this caller wait until somebody who may approve them has. */
      needsApproval: z.boolean(),
      /** It is settled: a mark has to say why. */
      needsReason: z.boolean(),
      rules: attendanceRules,
    }),
  }),
  explainAttendance: defineRoute({
    id: 'explainAttendance',
    method: 'GET',
    path: '/class-sessions/:id/attendance/:personId',
    summary:
      'Why somebody counts as what they count as, now or as it was known at an instant, and every mark',
    tag,
    access: { permission: 'attendance:read', own: 'self:attendance' },
    params: idParams.extend({ personId: id }),
    query: z.object({ asOf: instant.optional() }),
    response: attendanceExplanation,
  }),
  markAttendance: defineRoute({
    id: 'markAttendance',
    method: 'POST',
    path: '/class-sessions/:id/marks',
    summary: 'Say what people count as; sent again with the same request id, nothing happens twice',
    tag,
    access: mayWrite,
    params: idParams,
    body: z.object({ requestId, marks: z.array(newMark).min(1).max(500) }),
    response: z.object({
      /** In the order of the request. */
      marks: z.array(attendanceMark),
      items: z.array(attendanceEntry),
      counts: attendanceCounts,
      isRepeated: z.boolean(),
    }),
    status: 201,
  }),
  undoMark: defineRoute({
    id: 'undoMark',
    method: 'POST',
    path: '/marks/:id/undo',
    summary: 'Take back a mark; what was known without it counts again',
    tag,
    access: mayWrite,
    params: idParams,
    response: z.object({ mark: attendanceMark, entry: attendanceEntry }),
  }),
  decideMark: defineRoute({
    id: 'decideMark',
    method: 'POST',
    path: '/marks/:id/decision',
    summary: 'Approve or refuse a correction that waits',
    tag,
    access: mayWrite,
    params: idParams,
    body: z.object({ approve: z.boolean(), note: line(300).optional() }),
    response: z.object({ mark: attendanceMark, entry: attendanceEntry }),
  }),
  listAttendanceRequests: defineRoute({
    id: 'listAttendanceRequests',
    method: 'GET',
    path: '/attendance-requests',
    summary:
      'Corrections that wait for a decision, or had one; oldest first while they wait, newest first after',
    tag,
    access: mayRead,
    query: pageQuery.extend({
      approval: z.enum(APPROVALS).exclude(['not-needed']).default('waiting'),
      way: z.enum(MARK_WAYS).optional(),
      courseId: id.optional(),
      personId: id.optional(),
    }),
    response: pageOf(attendanceRequest),
  }),
} as const;
