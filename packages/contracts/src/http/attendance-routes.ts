import { z } from 'zod';
import { defineRoute } from '../route.js';
import { markRow, newSighting, SIGHTING_VERDICTS } from './attendance.js';
import { attendanceTermsRoutes } from './attendance-terms-routes.js';
import { leaveRoutes } from './leave-routes.js';
import { personAttendanceRoutes } from './person-attendance-routes.js';
import { sessionAttendanceRoutes } from './session-attendance-routes.js';

const tag = 'attendance';
const mayWrite = { permission: 'attendance:write' } as const;

export const attendanceRoutes = {
  ...sessionAttendanceRoutes,
  ...personAttendanceRoutes,
  ...leaveRoutes,
  ...attendanceTermsRoutes,
  recordSightings: defineRoute({
    id: 'recordSightings',
    method: 'POST',
    path: '/sightings',
    summary: 'Tell of people who were noticed, also late; the same origin id is written once',
    tag,
    access: { permission: 'sightings:write' },
    body: z.object({ sightings: z.array(newSighting).min(1).max(500) }),
    response: z.object({
      /** In the order of the request. */
      items: z.array(z.object({ originId: z.string(), verdict: z.enum(SIGHTING_VERDICTS) })),
    }),
  }),
  importMarks: defineRoute({
    id: 'importMarks',
    method: 'POST',
    path: '/attendance-imports',
    summary:
      'Marks from a CSV file with the columns external_id, course, day, time, status, arrived_at, left_at, reason',
    tag,
    access: mayWrite,
    budget: 'upload',
    bodyKind: 'file',
    bodyBytes: 5 * 1024 * 1024,
    query: z.object({ rehearse: z.enum(['true', 'false']).default('false') }),
    response: z.object({ counts: z.record(z.string(), z.int()), rows: z.array(markRow) }),
  }),
} as const;
