export { type Attendance, deriveAttendance } from './rules/derive-attendance.js';
export type { DerivedStatus, Reason } from './rules/explanation.js';
export {
  type Facts,
  type FailedAttempt,
  type Leave,
  type Mark,
  type Session,
  SIGHTING_SOURCES,
  type Sighting,
  type SightingSource,
  STATUSES,
  type Status,
} from './rules/facts.js';
export { type AttendancePolicy, DEFAULT_POLICY } from './rules/policy.js';
export type { Shift } from './shifts/assign-stays.js';
export { deriveShift, type ShiftAttendance, type ShiftPolicy } from './shifts/derive-shift.js';
export { deriveWork, type ShiftWork } from './shifts/derive-work.js';
export type { PairingPolicy, Stay } from './shifts/pair-stays.js';
export { type BreakRule, DEFAULT_WORK_POLICY, type WorkPolicy } from './shifts/work-policy.js';
export { type Interval, overlap, without } from './time/interval.js';
export type { LocalDay, LocalTime, Weekday } from './time/local-time.js';
export { addDays, dayAt, instantAt, weekdayOf } from './time/local-time.js';
export { planSessions, planSingleSessions } from './timetable/plan-sessions.js';
export type {
  Exception,
  ExtraSession,
  Holiday,
  Pattern,
  PlannedSession,
  Timetable,
} from './timetable/timetable.js';
