import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderError, DataFolderInUseError } from './errors.js';
import { isAlive, startTicks } from './process-identity.js';

const LOCK_FILE = 'server.lock';
const ATTEMPTS = 5;

interface Holder {
  readonly pid: number;
  readonly startTicks?: string | undefined;
}

function parseHolder(content: string): Holder | undefined {
  try {
    const holder = JSON.parse(content) as Partial<Holder>;
    return typeof holder.pid === 'number' ? { pid: holder.pid, startTicks: holder.startTicks } : undefined;
  } catch {
    return undefined;
  }
}

const isHolding = (holder: Holder): boolean =>
  holder.pid !== process.pid &&
  isAlive(holder.pid) &&
  (holder.startTicks === undefined || holder.startTicks === startTicks(holder.pid));

const readOrNothing = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** Process id of the server that works with this folder, if one does. */
export function holderOf(dataFolder: string): number | undefined {
  const holder = parseHolder(readOrNothing(join(dataFolder, LOCK_FILE)) ?? '');
  return holder && isHolding(holder) ? holder.pid : undefined;
}

/** Take away the lock of a process that is gone; if somebody else took the lock meanwhile, theirs stays. */
function removeStale(path: string, staleContent: string, aside: string): void {
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== staleContent) linkSync(aside, path);
  } catch {
    // another server was faster; the next attempt sees its lock
  } finally {
    rmSync(aside, { force: true });
  }
}

function tryLock(path: string, mine: string): boolean {
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Make the data folder ours until `release`, so that two servers never work with one. The lock of a server that
 * was killed does not count.
 *
 * @throws {DataFolderInUseError} naming the process that has it.
 * @throws {DataFolderError} if the folder cannot be written.
 */
export function lockDataFolder(dataFolder: string): { release(): void } {
  const path = join(dataFolder, LOCK_FILE);
  const mine = `${path}.${process.pid}`;
  const content = JSON.stringify({ pid: process.pid, startTicks: startTicks(process.pid) } satisfies Holder);
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
    writeFileSync(mine, content, { mode: 0o600 });
  } catch (cause) {
    throw new DataFolderError(dataFolder, cause);
  }
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (tryLock(path, mine)) return { release: () => rmSync(path, { force: true }) };
      const found = readOrNothing(path);
      const holder = parseHolder(found ?? '');
      if (holder && isHolding(holder)) throw new DataFolderInUseError(dataFolder, holder.pid);
      if (found !== undefined) removeStale(path, found, `${mine}.stale`);
    }
    throw new DataFolderError(dataFolder, 'the lock changes hands too fast');
  } finally {
    rmSync(mine, { force: true });
  }
}
