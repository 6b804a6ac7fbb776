import { z } from 'zod';
import { attendanceCounts, attendanceEntry } from '../http/attendance.js';
import { problem } from '../problem.js';

/** Where a session's roster is followed, below the API's address. */
export const ATTENDANCE_LIVE_PATH = '/class-sessions/:id/live';

/** What the server sends over `/class-sessions/:id/live`, as JSON text. */
export const attendanceMessage = z.discriminatedUnion('type', [
  /** From now on every change is sent. Read the roster after it. */
  z.object({ type: z.literal('ready') }),
  /** These people's entries are now so. */
  z.object({ type: z.literal('changes'), items: z.array(attendanceEntry), counts: attendanceCounts }),
  /** More changed than is told one by one, or something was missed: read the roster again. */
  z.object({ type: z.literal('stale') }),
  z.object({ type: z.literal('problem'), problem }),
]);
export type AttendanceMessage = z.infer<typeof attendanceMessage>;
