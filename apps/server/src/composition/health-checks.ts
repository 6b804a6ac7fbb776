import { join } from 'node:path';
import type { Recognizer } from '@mien/recognizer';
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

/** What `/health` asks: the services that the roles of this process stand on. */
export function createHealthChecks(
  { clock, database, pictures, sharedState }: Platform,
  recognizer: Recognizer,
  { dataFolder, redis, roles }: Settings,
): HealthMonitor {
  const keepsFiles = roles.has('api') || roles.has('jobs');
  return createHealthMonitor(
    {
      database: checkDatabase(database.pool),
      ...checkRecognizer(recognizer),
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
