import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package. */
export const PACKAGE_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const KERNEL_SOURCE = join('assembly', 'scan-kernel.ts');
const KERNEL_SOURCES = [KERNEL_SOURCE, join('assembly', 'kernel-layout.ts')];

export const KERNEL_FILE = join(PACKAGE_FOLDER, 'built', 'scan-kernel.wasm');
export const KERNEL_DIGEST_FILE = join(PACKAGE_FOLDER, 'built', 'scan-kernel.source-sha256');

/** SHA-256 of the kernel's sources, hex. A built kernel records it, so that a stale one is not used. */
export async function kernelSourceDigest(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of KERNEL_SOURCES) hash.update(await readFile(join(PACKAGE_FOLDER, source)));
  return hash.digest('hex');
}
