import type { AttendanceModule } from '../modules/attendance/index.js';
import { createKiosksModule } from '../modules/kiosks/index.js';
import { assertReach, visiblePeople } from '../modules/people/index.js';
import { newId } from '../platform/clock.js';
import type { createAccountModules } from './create-account-modules.js';
import type { createFaceModules } from './create-face-modules.js';
import type { Platform, StartOptions } from './open-platform.js';

/** Devices at doors. */
export const createKiosks = (
  platform: Platform,
  { settings, logger }: StartOptions,
  {
    live,
    recognition,
    access,
    attendance,
  }: { readonly attendance: AttendanceModule } & Pick<
    ReturnType<typeof createFaceModules>,
    'live' | 'recognition'
  > &
    Pick<Awaited<ReturnType<typeof createAccountModules>>, 'access'>,
) =>
  createKiosksModule({
    ...platform,
    audit: platform.auditTrail,
    newId,
    csrfTokenOf: access.csrfTokenOf,
    watchCamera: live.watchCamera,
    noteSighting: attendance.noteSighting,
    noteFailedAttempt: attendance.noteFailedAttempt,
    keepOutages: attendance.keepOutages,
    identify: recognition.identify,
    people: { assertReach, visiblePeople },
    isSecure: settings.http.publicUrl.startsWith('https:'),
    onError: (error) => logger.warn({ err: error }, 'A kiosk hears of a change later.'),
  });
