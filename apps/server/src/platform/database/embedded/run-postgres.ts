import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import type { DatabaseOwner } from './database-owner.js';
import { EmbeddedDatabaseError } from './errors.js';
import { readPostmaster } from './postmaster-file.js';
import { serverFlags } from './server-flags.js';

const LOOK_AGAIN_MS = 20;
/** Recovery after a crash reads at most the write-ahead log of `max_wal_size`. */
const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 60_000;
const LOG_BYTES = 10_000_000;
const LAST_WORDS_CHARS = 2000;

export interface RunOptions {
  readonly binaries: Binaries;
  readonly owner: DatabaseOwner;
  readonly cluster: string;
  readonly port: number;
  readonly logFile: string;
}

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

const lastWords = (path: string): string => readFileSync(path, 'utf8').slice(-LAST_WORDS_CHARS);

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/**
 * Start PostgreSQL and wait until it answers.
 *
 * It gets a session of its own: Ctrl-C in the terminal must not end it before the server has finished.
 *
 * @throws {EmbeddedDatabaseError} with its last words.
 */
export async function startPostgres(options: RunOptions): Promise<ChildProcess> {
  const log = openLog(options.logFile);
  const child = spawn(options.binaries.postgres, serverFlags(options.cluster, options.port), {
    ...options.owner,
    cwd: options.cluster,
    detached: true,
    stdio: ['ignore', log, log],
    env: {},
  });
  const failed = once(child, 'error').then(([error]) => error as Error);
  closeSync(log);

  for (let waited = 0; waited < READY_WITHIN_MS; waited += LOOK_AGAIN_MS) {
    const spawnError = await Promise.race([failed, sleep(LOOK_AGAIN_MS)]);
    if (spawnError) throw new EmbeddedDatabaseError('PostgreSQL could not be started.', spawnError);
    if (hasEnded(child)) break;
    const postmaster = await readPostmaster(options.cluster);
    if (postmaster?.pid === child.pid && postmaster?.isReady) return child;
  }
  child.kill('SIGQUIT');
  throw new EmbeddedDatabaseError(
    `The database did not start; see ${options.logFile}.`,
    lastWords(options.logFile),
  );
}

/** Close connections, write everything down and end. */
export async function stopPostgres(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  await Promise.race([ended, sleep(STOP_WITHIN_MS, undefined, { ref: false })]);
  if (!hasEnded(child)) child.kill('SIGQUIT');
  await ended;
}
