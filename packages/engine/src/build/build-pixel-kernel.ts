import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PixelKernelBuildError } from './errors.js';

const run = promisify(execFile);

const PACKAGE_FOLDER = fileURLToPath(new URL('../../', import.meta.url));
const SOURCE_FOLDER = join(PACKAGE_FOLDER, 'assembly');
const BUILT_FOLDER = join(PACKAGE_FOLDER, 'built');
const MODULE_FILE = join(BUILT_FOLDER, 'pixel-kernel.js');
const DIGEST_FILE = join(BUILT_FOLDER, 'pixel-kernel.source-sha256');

const COMPILER_FLAGS = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];

/**
 * Compile the pixel kernel (`assembly/`, AssemblyScript) into a module of this package's ignored `built/` folder.
 *
 * Does nothing when the built kernel belongs to the present source. Needs the development dependency
 * `assemblyscript`; takes a few seconds.
 *
 * @returns whether it was built or already there.
 * @throws {PixelKernelBuildError} with the compiler's diagnostics.
 */
export async function buildPixelKernel(): Promise<'built' | 'up-to-date'> {
  const digest = await sourceDigest();
  const built = await readFile(DIGEST_FILE, 'utf8').catch(() => '');
  if (built === digest) return 'up-to-date';

  await mkdir(BUILT_FOLDER, { recursive: true });
  const temporary = `${MODULE_FILE}.${process.pid}`;
  try {
    await compile(temporary);
    const wasm = await readFile(temporary, 'base64');
    await writeFile(temporary, `export const WASM_BASE64 = '${wasm}';\n`);
    await rename(temporary, MODULE_FILE);
  } finally {
    await rm(temporary, { force: true });
  }
  await writeFile(DIGEST_FILE, digest);
  return 'built';
}

async function sourceDigest(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(SOURCE_FOLDER)).toSorted()) {
    hash.update(file).update(await readFile(join(SOURCE_FOLDER, file)));
  }
  return hash.digest('hex');
}

/** Runs the compiler's own command line, in a process of its own: it is large and needed once. */
async function compile(outFile: string): Promise<void> {
  const compiler = fileURLToPath(new URL('../bin/asc.js', import.meta.resolve('assemblyscript/asc')));
  const source = join(SOURCE_FOLDER, 'pixel-kernel.ts');
  try {
    await run(process.execPath, [compiler, source, '--outFile', outFile, ...COMPILER_FLAGS], {
      cwd: PACKAGE_FOLDER,
    });
  } catch (cause) {
    throw new PixelKernelBuildError(cause);
  }
}
