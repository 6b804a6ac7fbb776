import { z } from 'zod';
import { instant } from '../fields.js';
import { attendanceEntry, attendanceMark, attendanceSession, explanationLine } from './attendance.js';
import { attendanceRules } from './attendance-rules.js';

export const attendanceExplanation = z
  .object({
    session: attendanceSession,
    entry: attendanceEntry,
    /** The moment it is told for. */
    asOf: instant,
    lines: z.array(explanationLine),
    /** Oldest first. */
    marks: z.array(attendanceMark),
    rules: attendanceRules,
  })
  .meta({ id: 'AttendanceExplanation' });
export type AttendanceExplanation = z.infer<typeof attendanceExplanation>;
