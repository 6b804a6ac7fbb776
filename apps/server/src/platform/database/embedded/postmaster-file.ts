import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine, isAlive } from '../../data-folder/process-identity.js';

const STATUS_LINE = 7;

interface Postmaster {
  readonly pid: number;
  readonly isReady: boolean;
}

/** What a running PostgreSQL has written about itself; absent when none runs, or when its id is another program's. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const content = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = content.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  const command = commandLine(pid);
  if (command !== undefined && !command.includes(cluster)) return undefined;
  return { pid, isReady: lines[STATUS_LINE]?.trim() === 'ready' };
}
