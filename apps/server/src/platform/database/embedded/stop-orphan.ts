import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import type { DatabaseOwner } from './database-owner.js';
import { EmbeddedDatabaseError } from './errors.js';
import { readPostmaster } from './postmaster-file.js';

const run = promisify(execFile);
const STOP_WITHIN_S = '60';

/**
 * End the PostgreSQL that a killed server has left behind in this folder, cleanly.
 *
 * @returns its process id, if there was one.
 */
export async function stopOrphan(
  cluster: string,
  { binaries, owner }: { readonly binaries: Binaries; readonly owner: DatabaseOwner },
): Promise<number | undefined> {
  const orphan = await readPostmaster(cluster);
  if (!orphan) return undefined;
  try {
    await run(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', STOP_WITHIN_S], {
      ...owner,
      cwd: cluster,
      env: {},
    });
  } catch (cause) {
    if (await readPostmaster(cluster)) {
      throw new EmbeddedDatabaseError(
        `A database of an earlier server (process ${orphan.pid}) does not stop: end that process and start again.`,
        cause,
      );
    }
  }
  return orphan.pid;
}
