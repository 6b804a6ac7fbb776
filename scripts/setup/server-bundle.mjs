import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint } from './fingerprint.mjs';
import { root } from './prepare.mjs';

const SOURCES = [
  'apps/server/src',
  'packages/attendance/src',
  'packages/biometrics/src',
  'packages/cameras/src',
  'packages/contracts/src',
  'packages/engine/src',
  'packages/gallery/src',
  'packages/liveness/src',
  'packages/recognition-nodes/src',
  'packages/recognizer/src',
  'packages/tracking/src',
  'models/src',
  'scripts/setup/server-bundle.mjs',
  'package-lock.json',
];

/** What goes into the bundle besides the server's own files: packages of very many small modules. */
const BUNDLED =
  /^(@mien|better-auth|@better-auth|better-call|@better-fetch|zod|drizzle-orm|jose|kysely|@noble|defu|nanostores|rou3|fastify-type-provider-zod|uuid)(\/|$)/;

const isBare = (path) => !path.startsWith('.') && !path.startsWith('/');

/** Leave every package but those of `BUNDLED` where it is installed. */
const leavePackages = {
  name: 'leave-packages',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, kind }) =>
      kind !== 'entry-point' && isBare(path) && !BUNDLED.test(path) ? { path, external: true } : undefined,
    );
  },
};

/** A module goes on looking for its workers and files beside its source, not beside the bundle. */
const keepPlaces = {
  name: 'keep-places',
  setup(build) {
    build.onLoad({ filter: /\.m?[jt]s$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8');
      if (!contents.includes('import.meta.url')) return undefined;
      return {
        contents: contents.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
        loader: path.endsWith('.ts') ? 'ts' : 'js',
      };
    });
  },
};

/**
 * Put a program of the server's folder into one file.
 *
 * @param {string} entry Path of its source.
 * @param {string} file Where it goes; packages are looked for from there.
 */
export async function writeBundle(entry, file) {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'error',
    plugins: [leavePackages, keepPlaces],
  });
}

/**
 * Put the server into one file, unless that was done from just these sources: reading two thousand modules one by one
 * takes longer than everything else at a start.
 *
 * @returns {Promise<string>} path of the file to run
 */
export async function bundleServer() {
  const folder = join(root, 'apps/server/built');
  const [file, stamp] = [join(folder, 'server.mjs'), join(folder, 'built-from')];
  const wanted = fingerprint(root, SOURCES);
  if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return file;
  process.stderr.write('Putting the server together\n');
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeBundle(join(root, 'apps/server/src/main.ts'), unfinished);
  renameSync(unfinished, file);
  writeFileSync(stamp, wanted);
  return file;
}
