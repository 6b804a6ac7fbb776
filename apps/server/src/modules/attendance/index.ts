export type { NewSighting } from './application/ports.js';
export { needsApproval } from './application/read-roster.js';
export type { AttendanceNews } from './application/tell-changes.js';
export type { ReadHealth, WatcherHealth } from './application/watch-health.js';
export { type AttendanceModule, createAttendanceModule } from './create-attendance-module.js';
