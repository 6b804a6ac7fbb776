import { join } from 'node:path';
import type { Recognizer } from '@mien/recognizer';
import { newId } from '../platform/clock.js';
import { checkDatabase, checkDisk, checkJobs, checkPictures } from '../platform/health/checks.js';
import {
  createHealthMonitor,
  type HealthMonitor,
  type ServiceHealth,
} from '../platform/health/health-monitor.js';
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

/** What `/health` asks. */
export function createHealthChecks(
  { clock, database, pictures }: Platform,
  recognizer: Recognizer,
  dataFolder: string,
): HealthMonitor {
  return createHealthMonitor(
    {
      database: checkDatabase(database.pool),
      engine: async () =>
        (await recognizer.health()).engine === 'answering'
          ? { status: 'healthy' }
          : { status: 'unhealthy', message: 'It does not measure pictures.' },
      gallery: async () => galleryHealth(await recognizer.health()),
      jobs: checkJobs(database.pool),
      pictures: checkPictures(pictures, newId),
      disk: checkDisk(join(dataFolder)),
    },
    clock,
  );
}
