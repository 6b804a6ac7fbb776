import { readFileSync } from 'node:fs';
import type { CamerasModule } from '../modules/cameras/index.js';
import { createOperationsModule } from '../modules/operations/index.js';
import { visiblePeople } from '../modules/people/index.js';
import { createHealthChecks } from './health-checks.js';
import type { Platform, StartOptions } from './open-platform.js';
import type { OpenRecognizer } from './open-recognizer.js';

const PACKAGE = new URL('../../package.json', import.meta.url);

const versionOf = (file: URL): string =>
  (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;

/** What shows how this process and the installation do. */
export const createOperations = (
  platform: Platform,
  { settings }: StartOptions,
  { cameras, ...recognition }: OpenRecognizer & { readonly cameras: Pick<CamerasModule, 'silent'> },
  isReady: () => boolean,
) =>
  createOperationsModule({
    ...platform,
    ...recognition,
    people: { visiblePeople },
    health: createHealthChecks(platform, recognition.recognizer, cameras, settings),
    system: {
      version: versionOf(PACKAGE),
      startedAt: platform.clock.now(),
      databaseKind: settings.database.url ? 'external' : 'embedded',
      workers: platform.workers,
      dataFolder: settings.dataFolder,
    },
    probes: {
      metrics: platform.metrics,
      isReady,
      ...(settings.metricsToken ? { metricsToken: settings.metricsToken } : {}),
    },
  });
