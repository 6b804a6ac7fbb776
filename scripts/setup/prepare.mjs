import { accessSync, constants } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packagesAreInstalled } from './installed-packages.mjs';
import { explain, SetupProblem } from './problem.mjs';
import { runStep } from './run-step.mjs';

/** Folder of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const INSTALL_BYTES = 1.5e9;

function requireWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new SetupProblem(explain(String(error), { doing: 'Writing', folder }));
  }
}

async function requireSpace(folder) {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < INSTALL_BYTES) {
    throw new SetupProblem(explain('ENOSPC', { doing: 'Installing packages', folder }));
  }
}

/**
 * Install what package-lock.json asks for, unless it is there.
 *
 * @throws {SetupProblem}
 */
export async function installPackages() {
  if (packagesAreInstalled(root)) return;
  requireWritable(root);
  await requireSpace(root);
  await runStep({
    doing: 'Installing packages',
    command: 'npm',
    args: ['ci', '--loglevel=error', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=8000'],
    folder: root,
    quiet: true,
  });
}

/**
 * Make everything ready that is not in git: packages, the kernels, the models.
 *
 * Each part looks first whether it is there already, so a second call takes about a second.
 *
 * @throws {SetupProblem}
 */
export async function prepare() {
  await installPackages();
  await runStep({
    doing: 'Building the kernels and the models',
    command: process.execPath,
    args: ['--import', 'tsx', 'scripts/setup/build-parts.ts'],
    folder: root,
    quiet: false,
  });
}
