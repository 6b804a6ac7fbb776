import { execFile } from 'node:child_process';
import { chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import type { Connection } from './connection-file.js';
import type { DatabaseOwner } from './database-owner.js';
import { EmbeddedDatabaseError } from './errors.js';

const run = promisify(execFile);

/** Kinds of character come from the C library, so trigram search needs one that knows every script. */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'English_United States.utf8'];
const NOT_A_LOCALE = /invalid locale name|locale .* not/i;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const explain = (folder: string, output: string): string =>
  /permission denied|EACCES/i.test(output)
    ? `The database runs as the account "postgres", which may not enter ${folder}: set MIEN_DATA to a folder such as /var/lib/mien, or start Mien as an ordinary account.`
    : `The database could not be made in ${folder}; its last words: ${output.trim().split('\n').at(-1) ?? ''}`;

interface InitOptions {
  readonly binaries: Binaries;
  readonly owner: DatabaseOwner;
  readonly connection: Connection;
  /** Folder that holds the cluster's folder. */
  readonly folder: string;
}

async function initdb(target: string, characterType: string, options: InitOptions): Promise<void> {
  const { binaries, owner, connection } = options;
  const passwordFile = join(target, '..', 'initial-password');
  await writeFile(passwordFile, `${connection.password}\n`, { mode: 0o600 });
  if (owner.uid !== undefined) await chown(passwordFile, owner.uid, owner.gid ?? owner.uid);
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${target}`,
        `--username=${connection.user}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--lc-collate=C',
        `--lc-ctype=${characterType}`,
        '--lc-messages=C',
        '--data-checksums',
        '--no-instructions',
      ],
      // initdb needs the current folder, which root's may not be for its account
      { ...owner, cwd: join(target, '..'), env: {} },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/**
 * Make the database's files, unless they are there. A start that is interrupted leaves nothing half made.
 *
 * @returns folder of the cluster.
 * @throws {EmbeddedDatabaseError}
 */
export async function initCluster(options: InitOptions): Promise<string> {
  const cluster = join(options.folder, 'cluster');
  if (await exists(join(cluster, 'PG_VERSION'))) return cluster;

  const making = join(options.folder, 'making');
  const target = join(making, 'cluster');
  let lastError = '';
  for (const characterType of CHARACTER_TYPES) {
    await rm(making, { recursive: true, force: true });
    await mkdir(making, { recursive: true, mode: 0o700 });
    if (options.owner.uid !== undefined) await chown(making, options.owner.uid, options.owner.gid ?? -1);
    try {
      await initdb(target, characterType, options);
      await rename(target, cluster);
      await rm(making, { recursive: true, force: true });
      return cluster;
    } catch (error) {
      lastError = `${(error as { stderr?: string }).stderr ?? ''}${String(error)}`;
      if (!NOT_A_LOCALE.test(lastError)) break;
    }
  }
  throw new EmbeddedDatabaseError(explain(options.folder, lastError), lastError);
}
