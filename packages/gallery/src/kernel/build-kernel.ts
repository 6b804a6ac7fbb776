import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { KernelBuildError } from '../errors.js';
import {
  KERNEL_DIGEST_FILE,
  KERNEL_FILE,
  KERNEL_SOURCE,
  kernelSourceDigest,
  PACKAGE_FOLDER,
} from './kernel-files.js';

const run = promisify(execFile);

const COMPILER_FLAGS = [
  ...['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd,threads'],
  ...['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536'],
];

/**
 * Compile the search kernel (`assembly/`, AssemblyScript) into this package's ignored `built/` folder.
 *
 * Does nothing when the built kernel belongs to the present source. Needs the development dependency
 * `assemblyscript`; takes a few seconds.
 *
 * @returns whether it was built or already there.
 * @throws {KernelBuildError} with the compiler's diagnostics.
 */
export async function buildSearchKernel(): Promise<'built' | 'up-to-date'> {
  const digest = await kernelSourceDigest();
  const built = await readFile(KERNEL_DIGEST_FILE, 'utf8').catch(() => '');
  if (built === digest) return 'up-to-date';

  await mkdir(dirname(KERNEL_FILE), { recursive: true });
  const temporary = `${KERNEL_FILE}.${process.pid}`;
  await compileKernel(temporary);
  await rename(temporary, KERNEL_FILE);
  await writeFile(KERNEL_DIGEST_FILE, digest);
  return 'built';
}

/** Runs the compiler's own command line, in a process of its own: it is large and needed once. */
async function compileKernel(outFile: string): Promise<void> {
  const compiler = fileURLToPath(new URL('../bin/asc.js', import.meta.resolve('assemblyscript/asc')));
  try {
    await run(process.execPath, [compiler, KERNEL_SOURCE, '--outFile', outFile, ...COMPILER_FLAGS], {
      cwd: PACKAGE_FOLDER,
    });
  } catch (cause) {
    throw new KernelBuildError(cause);
  }
}
