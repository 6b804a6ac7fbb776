import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { AttendanceModule } from '../modules/attendance/index.js';
import { type CamerasModule, createCamerasModule } from '../modules/cameras/index.js';
import { newId } from '../platform/clock.js';
import type { createFaceModules } from './create-face-modules.js';
import type { Platform, StartOptions } from './open-platform.js';

/** Cameras that the server reads; films for them lie in the data folder. */
export function createCameras(
  platform: Platform,
  { settings, logger }: Pick<StartOptions, 'settings' | 'logger'>,
  {
    live,
    attendance,
  }: Pick<ReturnType<typeof createFaceModules>, 'live'> & { readonly attendance: AttendanceModule },
): CamerasModule {
  return createCamerasModule({
    ...platform,
    audit: platform.auditTrail,
    newId,
    live,
    noteSighting: attendance.noteSighting,
    filmFolder: join(settings.dataFolder, 'films'),
    reader: `${hostname()}:${settings.http.port}/${randomUUID()}`,
    onError: (error, cameraId) =>
      logger.error({ err: error, cameraId }, 'A camera could not be looked after.'),
  });
}
