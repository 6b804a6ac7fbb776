export { explainSessions, type SessionExplanation } from './application/explain-sessions.js';
export { needsApproval } from './application/read-roster.js';
export type { WatcherHealth } from './application/watch-health.js';
export { type AttendanceModule, createAttendanceModule } from './create-attendance-module.js';
