import { z } from 'zod';
import { id, idParams, instant, pageOf, pageQuery } from '../fields.js';
import { defineRoute } from '../route.js';
import { attendanceSession, attendanceStatus } from './attendance.js';

/** One person of a course, and what they counted as for some of its sessions. */
export const courseAttendanceRow = z
  .object({
    person: z.object({ id, name: z.string(), externalId: z.string().optional() }),
    /** By session; without those they were not to come to. */
    statuses: z.record(z.string(), attendanceStatus),
  })
  .meta({ id: 'CourseAttendanceRow' });
export type CourseAttendanceRow = z.infer<typeof courseAttendanceRow>;

export const courseAttendanceRoutes = {
  getCourseAttendance: defineRoute({
    id: 'getCourseAttendance',
    method: 'GET',
    path: '/courses/:id/attendance',
    summary: 'People of a course by its sessions: the newest in a stretch of time, and who counted as what',
    tag: 'attendance',
    access: { permission: 'attendance:read' },
    params: idParams,
    query: pageQuery.extend({
      from: instant.optional(),
      /** Only sessions that begin before. */
      to: instant,
      /** How many; a few more when several begin at once. */
      sessions: z.coerce.number().int().min(1).max(31).default(8),
    }),
    response: pageOf(courseAttendanceRow).extend({
      /** Newest first, without canceled ones. */
      sessions: z.array(attendanceSession),
      /** There are older ones in the stretch of time. */
      hasOlder: z.boolean(),
    }),
  }),
} as const;
