import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readInstallationFigures } from '../modules/operations/index.js';
import { systemClock } from '../platform/clock.js';
import { claimDataFolder } from '../platform/data-folder/claim-data-folder.js';
import { lockDataFolder } from '../platform/data-folder/lock-data-folder.js';
import { openDatabase } from '../platform/database/database.js';
import { startEmbeddedDatabase } from '../platform/database/embedded/embedded-database.js';
import { prepareDatabase } from '../platform/database/prepare-database.js';
import { createJobRunner } from '../platform/jobs/create-job-runner.js';
import { createMetrics } from '../platform/metrics/create-metrics.js';
import { createFilePictureStore } from '../platform/pictures/create-file-picture-store.js';
import { createAuditAnchors } from '../platform/security/audit-anchors.js';
import { createAuditTrail } from '../platform/security/create-audit-trail.js';
import { createSealer } from '../platform/security/create-sealer.js';
import { createDataKeys } from '../platform/security/data-keys.js';
import { openKeyring } from '../platform/security/keyring.js';
import { countAnyway } from '../platform/shared-state/count-anyway.js';
import { createInProcessSharedState } from '../platform/shared-state/in-process-shared-state.js';
import { openSharedState } from './open-shared-state.js';
import type { StartOptions } from './start-options.js';

export type { StartOptions } from './start-options.js';

const MOST_WORKERS = 4;

/** The database that the settings name, or the embedded one, which has the data folder to itself. */
async function openUrl({ settings, logger, closers, onStep, onFatal }: StartOptions): Promise<string> {
  if (settings.database.url) return settings.database.url.reveal();
  const lock = lockDataFolder(settings.dataFolder);
  closers.add('lock', lock.release);
  onStep('Starting the database');
  const embedded = await startEmbeddedDatabase({
    dataFolder: settings.dataFolder,
    onNotice: (message, details) => logger.warn(details ?? {}, message),
    onLost: onFatal,
  });
  closers.add('database', embedded.stop);
  return embedded.url;
}

/** Database, keys, audit, pictures and jobs; everything that modules stand on. */
export async function openPlatform(options: StartOptions) {
  const { settings, logger, closers, onStep } = options;
  const { dataFolder } = settings;
  const url = await openUrl(options);
  onStep('Bringing the database up to date');
  await prepareDatabase(url);
  const database = openDatabase({
    url,
    poolSize: settings.database.poolSize,
    statementTimeoutMs: settings.database.statementTimeoutMs,
    onError: (error) => {
      metrics.databaseErrors.inc();
      logger.error({ err: error }, 'A connection to the database was lost.');
    },
  });
  closers.add('connections', database.close);
  const metrics = createMetrics(() => readInstallationFigures(database));

  const keepsFiles = settings.roles.has('api') || settings.roles.has('jobs');
  if (settings.database.url && keepsFiles) await claimDataFolder(database, dataFolder);

  onStep('Opening keys');
  const clock = systemClock;
  const keyring = await openKeyring(database, settings.masterKey);
  const sharedState = await openSharedState(keyring, options);
  const dataKeys = createDataKeys({ keyring, clock });
  const anchors = createAuditAnchors({
    database,
    keyring,
    folder: join(dataFolder, 'keys', 'audit-heads'),
    onBroken: () => logger.error('An audit log was changed; run "mien audit verify".'),
    onError: (error) => logger.error({ err: error }, 'The audit log could not be anchored.'),
  });
  closers.add('audit', anchors.flush);
  const jobs = createJobRunner({
    database,
    elapsedMs: () => performance.now(),
    onError: (error, details) => logger.error({ err: error, ...details }, 'A background job failed.'),
  });

  return {
    clock,
    database,
    databaseUrl: url,
    keyring,
    dataKeys,
    anchors,
    jobs,
    metrics,
    sharedState,
    counts: countAnyway(
      sharedState,
      createInProcessSharedState(() => performance.now()),
    ),
    sealer: createSealer(dataKeys),
    auditTrail: createAuditTrail({ keyring, clock, onRecorded: anchors.note }),
    pictures: createFilePictureStore(join(dataFolder, 'pictures')),
    workers: settings.engine.workers ?? Math.min(MOST_WORKERS, availableParallelism()),
  };
}

export type Platform = Awaited<ReturnType<typeof openPlatform>>;
