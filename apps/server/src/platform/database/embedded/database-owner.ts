import { execFile } from 'node:child_process';
import { chmod, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { EmbeddedDatabaseError } from './errors.js';

const run = promisify(execFile);
const ACCOUNT = 'postgres';

/** Options for `spawn`: the account PostgreSQL runs as; empty for this process's own. */
export interface DatabaseOwner {
  readonly uid?: number;
  readonly gid?: number;
}

async function lookUp(): Promise<DatabaseOwner | undefined> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, ACCOUNT])));
    return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
  } catch {
    return undefined;
  }
}

/**
 * PostgreSQL refuses to run as root, so then it runs as the system account `postgres`, which is made if needed.
 *
 * @throws {EmbeddedDatabaseError} if there is none and it cannot be made.
 */
export async function findDatabaseOwner(): Promise<DatabaseOwner> {
  if (process.getuid?.() !== 0) return {};
  const present = await lookUp();
  if (present) return present;
  try {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      ACCOUNT,
    ]);
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      'PostgreSQL does not run as root and the account "postgres" could not be made: start Mien as an ordinary account.',
      cause,
    );
  }
  return (await lookUp()) ?? {};
}

const PASS_THROUGH = 0o011;

/** Let the database's account pass through a folder to its own files; it lists nothing there. */
export async function letOwnerPass(folder: string, owner: DatabaseOwner): Promise<void> {
  if (owner.uid === undefined) return;
  const { mode } = await stat(folder);
  if ((mode & PASS_THROUGH) !== PASS_THROUGH) await chmod(folder, mode | PASS_THROUGH);
}
