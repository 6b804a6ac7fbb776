import { z } from 'zod';
import { id, idParams, instant, line, pageOf, pageQuery } from '../fields.js';
import { defineRoute } from '../route.js';
import { attendanceLock } from './attendance.js';
import { attendanceRules } from './attendance-rules.js';

const tag = 'attendance';
const mayRead = { permission: 'attendance:read' } as const;
const mayLock = { permission: 'attendance:lock' } as const;

/** What attendance is counted by, and days on which nothing changes any more. */
export const attendanceTermsRoutes = {
  listAttendanceLocks: defineRoute({
    id: 'listAttendanceLocks',
    method: 'GET',
    path: '/attendance-locks',
    summary: 'Locked days, newest first',
    tag,
    access: mayRead,
    query: pageQuery.extend({ courseId: id.optional(), isLifted: z.enum(['true', 'false']).optional() }),
    response: pageOf(attendanceLock),
  }),
  createAttendanceLock: defineRoute({
    id: 'createAttendanceLock',
    method: 'POST',
    path: '/attendance-locks',
    summary: 'Lock days that are over: nothing changes their attendance any more',
    tag,
    access: mayLock,
    body: z.object({
      courseId: id.optional(),
      from: z.iso.date(),
      to: z.iso.date(),
      reason: line(300).optional(),
    }),
    response: attendanceLock,
    status: 201,
  }),
  liftAttendanceLock: defineRoute({
    id: 'liftAttendanceLock',
    method: 'POST',
    path: '/attendance-locks/:id/lift',
    summary: 'Lift a lock; what came in meanwhile counts then',
    tag,
    access: mayLock,
    params: idParams,
    response: attendanceLock,
  }),
  getAttendanceRules: defineRoute({
    id: 'getAttendanceRules',
    method: 'GET',
    path: '/attendance-rules',
    summary: 'Rules of the organization; a course may differ',
    tag,
    access: mayRead,
    response: z.object({ rules: attendanceRules, updatedAt: instant.optional() }),
  }),
  setAttendanceRules: defineRoute({
    id: 'setAttendanceRules',
    method: 'PUT',
    path: '/attendance-rules',
    summary: 'Change the rules; sessions that are settled keep theirs until rules are applied again',
    tag,
    access: { permission: 'organization:write' },
    body: attendanceRules,
    response: z.object({ rules: attendanceRules, updatedAt: instant.optional() }),
  }),
  applyAttendanceRules: defineRoute({
    id: 'applyAttendanceRules',
    method: 'POST',
    path: '/attendance-rules/application',
    summary: "Derive days again by today's rules and rosters, in the background; locked days stay",
    tag,
    access: mayLock,
    body: z.object({ from: z.iso.date(), to: z.iso.date().optional(), courseId: id.optional() }),
    /** How many sessions will be derived again. */
    response: z.object({ sessions: z.int() }),
    status: 202,
  }),
} as const;
