import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries, installationOf } from './binaries.js';
import {
  type Connection,
  connectionUrl,
  databaseFolderOf,
  newConnection,
  readConnection,
  writeConnection,
} from './connection-file.js';
import { findDatabaseOwner, letOwnerPass } from './database-owner.js';
import { ensureDatabase } from './ensure-database.js';
import { findFreePort } from './free-port.js';
import { initCluster } from './init-cluster.js';
import { type RunOptions, startPostgres, stopPostgres } from './run-postgres.js';
import { stopOrphan } from './stop-orphan.js';

const START_ATTEMPTS = 10;
const BETWEEN_ATTEMPTS_MS = 300;
const RESTARTS = 3;

/** A PostgreSQL of our own, in the data folder. */
export interface EmbeddedDatabase {
  readonly url: string;
  /** Ends it after everything is written. */
  stop(): Promise<void>;
}

export interface EmbeddedDatabaseOptions {
  readonly dataFolder: string;
  /** Things the log should say. */
  readonly onNotice: (message: string, details?: Readonly<Record<string, unknown>>) => void;
  /** It ended by itself and could not be brought back. */
  readonly onLost: (error: unknown) => void;
}

/** A database that was killed may hold its memory for a moment; its port may be taken in between. */
async function startPatiently(options: Omit<RunOptions, 'port'>, wanted: number) {
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort(wanted);
    try {
      return { port, child: await startPostgres({ ...options, port }) };
    } catch (error) {
      if (attempt >= START_ATTEMPTS) throw error;
      await sleep(BETWEEN_ATTEMPTS_MS);
    }
  }
}

/** Bring it back when it ends by itself, a few times; then say that it is lost. */
function keepRunning(
  first: ChildProcess,
  start: () => Promise<ChildProcess>,
  { onNotice, onLost }: EmbeddedDatabaseOptions,
): { stop(): Promise<void> } {
  let child = first;
  let stopping = false;
  let restarts = 0;

  const watch = (): void => {
    child.once('exit', (code, signal) => {
      if (stopping) return;
      onNotice('The database ended by itself.', { code, signal });
      restarts++;
      if (restarts > RESTARTS) return onLost(new Error('The database keeps ending by itself.'));
      start().then((again) => {
        child = again;
        onNotice('The database runs again.');
        if (stopping) void stopPostgres(child);
        else watch();
      }, onLost);
    });
  };
  watch();

  return {
    stop() {
      stopping = true;
      return stopPostgres(child);
    },
  };
}

/**
 * Start the embedded PostgreSQL of a data folder that is locked by the caller; the first time its files are made.
 *
 * @throws {EmbeddedDatabaseError}
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const { dataFolder, onNotice } = options;
  const [binaries, owner] = await Promise.all([findBinaries(), findDatabaseOwner()]);
  await Promise.all([dataFolder, installationOf(binaries)].map((folder) => letOwnerPass(folder, owner)));
  const stored = await readConnection(dataFolder);
  const connection: Connection = stored ?? newConnection();
  if (!stored) await writeConnection(dataFolder, connection);

  const cluster = await initCluster({ binaries, owner, connection, folder: databaseFolderOf(dataFolder) });
  const orphan = await stopOrphan(cluster, { binaries, owner });
  if (orphan !== undefined)
    onNotice('Stopped the database that an earlier server left behind.', { pid: orphan });

  const run = { binaries, owner, cluster, logFile: join(dataFolder, 'logs', 'database.log') };
  const { port, child } = await startPatiently(run, connection.port);
  const reachable = { ...connection, port };
  if (port !== connection.port) await writeConnection(dataFolder, reachable);
  await ensureDatabase(reachable);

  const { stop } = keepRunning(child, async () => startPostgres({ ...run, port }), options);
  return { url: connectionUrl(reachable), stop };
}
