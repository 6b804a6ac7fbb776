import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { root } from './prepare.mjs';
import { runStep } from './run-step.mjs';

const SOURCES = [
  'apps/web',
  'packages/client/src',
  'packages/contracts/src',
  'packages/biometrics/src',
  'packages/engine/src',
  'packages/engine/built',
  'package-lock.json',
];
const STAMP = '.built-from';

/** The bundler that the web application asks for; another part of the repository may bring an older one. */
const bundler = (folder) =>
  join(dirname(createRequire(join(folder, 'package.json')).resolve('vite/package.json')), 'bin', 'vite.js');

/** Put the finished build in place of the one before, so that a half-written one is never served. */
function replaceBuild(built, place) {
  const old = `${built}.old`;
  if (existsSync(place)) renameSync(place, old);
  renameSync(built, place);
  rmSync(old, { recursive: true, force: true });
}

/**
 * Build the web application, unless it is built from just these sources.
 *
 * @throws {SetupProblem}
 */
export async function buildWebApp() {
  const folder = join(root, 'apps', 'web');
  const place = join(folder, 'dist');
  const wanted = fingerprint(root, SOURCES);
  if (existsSync(join(place, STAMP)) && readFileSync(join(place, STAMP), 'utf8') === wanted) return;
  const built = `dist.${process.pid}`;
  try {
    await runStep({
      doing: 'Building the web application',
      command: process.execPath,
      args: [bundler(folder), 'build', '--outDir', built, '--logLevel', 'error'],
      folder,
      quiet: true,
      // tests say otherwise, and would get an application without its service worker
      env: { NODE_ENV: 'production' },
    });
    writeFileSync(join(folder, built, STAMP), wanted);
    replaceBuild(join(folder, built), place);
  } finally {
    rmSync(join(folder, built), { recursive: true, force: true });
  }
}
