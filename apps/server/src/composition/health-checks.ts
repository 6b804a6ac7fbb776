import { join } from 'node:path';
import type { Recognizer } from '@mien/recognizer';
import type { CamerasModule } from '../modules/cameras/index.js';
import { newId } from '../platform/clock.js';
import { checkDatabase, checkDisk, checkJobs, checkPictures } from '../platform/health/checks.js';
import {
  createHealthMonitor,
  type HealthCheck,
  type HealthMonitor,
  type ServiceHealth,
} from '../platform/health/health-monitor.js';
import type { Settings } from '../platform/settings/settings.js';
import type { SharedState } from '../platform/shared-state/shared-state.js';
import type { Platform } from './open-platform.js';

function galleryHealth({
  galleries,
  unreadableTemplates,
}: Awaited<ReturnType<Recognizer['health']>>): ServiceHealth {
  if (galleries !== 'in-sync') return { status: 'unhealthy', message: 'It is behind the stored templates.' };
  return unreadableTemplates > 0
    ? { status: 'degraded', message: `${unreadableTemplates} templates cannot be opened.` }
    : { status: 'healthy' };
}

const checkRecognizer = (recognizer: Recognizer): Record<'engine' | 'gallery', HealthCheck> => ({
  engine: async () =>
    (await recognizer.health()).engine === 'answering'
      ? { status: 'healthy' }
      : { status: 'unhealthy', message: 'It does not measure pictures.' },
  gallery: async () => galleryHealth(await recognizer.health()),
});

/** Losing it costs face sessions and common limits, not the rest. */
const checkSharedState =
  (sharedState: SharedState): HealthCheck =>
  async () =>
    (await sharedState.isHealthy())
      ? { status: 'healthy' }
      : { status: 'degraded', message: 'Face sessions stop, and limits count by process.' };

/** One that gives no frames costs what it would have seen, not the rest. */
const checkCameras =
  (cameras: Pick<CamerasModule, 'silent'>): HealthCheck =>
  async () => {
    const { silent, read } = cameras.silent();
    return silent === 0
      ? { status: 'healthy' }
      : { status: 'degraded', message: `${silent} of ${read} cameras give no frames.` };
  };

/** What `/health` asks: the services that the roles of this process stand on. */
export function createHealthChecks(
  { clock, database, pictures, sharedState }: Platform,
  recognizer: Recognizer,
  cameras: Pick<CamerasModule, 'silent'>,
  { dataFolder, redis, roles }: Settings,
): HealthMonitor {
  const keepsFiles = roles.has('api') || roles.has('jobs');
  return createHealthMonitor(
    {
      database: checkDatabase(database.pool),
      ...checkRecognizer(recognizer),
      ...(roles.has('recognizer') ? { cameras: checkCameras(cameras) } : {}),
      ...(redis ? { redis: checkSharedState(sharedState) } : {}),
      ...(keepsFiles
        ? {
            jobs: checkJobs(database.pool),
            pictures: checkPictures(pictures, newId),
            disk: checkDisk(join(dataFolder)),
          }
        : {}),
    },
    clock,
  );
}
