import type { AccessModule } from '../modules/access/index.js';
import type { AttendanceModule } from '../modules/attendance/index.js';
import type { EnrollmentModule } from '../modules/enrollment/index.js';
import { createFaceFactor, createFaceSessionsModule } from '../modules/face-sessions/index.js';
import { assertReach, visiblePeople } from '../modules/people/index.js';
import { newId } from '../platform/clock.js';
import type { Platform, StartOptions } from './open-platform.js';
import type { OpenRecognizer } from './open-recognizer.js';

/** Sessions before a live camera, and signing in by face. */
export async function createFaceSessions(
  platform: Platform,
  { settings, logger }: StartOptions,
  parts: OpenRecognizer & {
    readonly access: AccessModule;
    readonly enrollment: EnrollmentModule;
    readonly attendance: Pick<AttendanceModule, 'noteFailedAttempt'>;
  },
) {
  const { access, enrollment, recognizer, registry, attendance } = parts;
  return createFaceSessionsModule({
    ...platform,
    newId,
    access,
    enrollment,
    noteFailedAttempt: attendance.noteFailedAttempt,
    recognizer,
    face: createFaceFactor(platform.database),
    people: { assertReach, visiblePeople },
    defaultPackId: (await registry.pack()).id,
    issuer: settings.http.publicUrl,
    onError: (error) => logger.warn({ err: error }, 'A face session was not stored as its connection ended.'),
  });
}
