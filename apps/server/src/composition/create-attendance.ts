import { type AttendanceModule, createAttendanceModule } from '../modules/attendance/index.js';
import { cameraHealth } from '../modules/cameras/index.js';
import { hasConsent } from '../modules/consent/index.js';
import { assertCourse, courseScope } from '../modules/courses/index.js';
import type { FaceSessionsModule } from '../modules/face-sessions/index.js';
import { openCsvTable } from '../modules/imports/index.js';
import { kioskHealth } from '../modules/kiosks/index.js';
import { emit } from '../modules/notifications/index.js';
import { assertReach, visiblePeople } from '../modules/people/index.js';
import { newId } from '../platform/clock.js';
import type { Platform, StartOptions } from './open-platform.js';

/** How often time is asked what has become of sessions, seconds. */
const KEEP_UP_S = 30;

/**
 * Who was there, and why.
 *
 * @param faceResult what face sessions say; they are made after it, for they tell it of failures.
 */
export function createAttendance(
  platform: Platform,
  { logger, closers }: Pick<StartOptions, 'logger' | 'closers'>,
  faceResult: FaceSessionsModule['attendanceResult'],
): AttendanceModule {
  const attendance = createAttendanceModule({
    ...platform,
    audit: platform.auditTrail,
    newId,
    emit,
    people: { assertReach, visiblePeople },
    courses: { assertCourse, courseScope },
    faceResult,
    hasConsent: (tx, personId) => hasConsent(tx, personId, 'attendance'),
    openTable: openCsvTable,
    health: [kioskHealth, cameraHealth],
    onError: (error) => logger.error({ err: error }, 'Attendance of a session is derived later.'),
  });
  platform.jobs.repeat(KEEP_UP_S, attendance.keepUp);
  closers.add('attendance', attendance.stop);
  return attendance;
}
