import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './prepare.mjs';
import { runStep } from './run-step.mjs';

const SOURCES = [
  'apps/web',
  'packages/contracts/src',
  'packages/biometrics/src',
  'packages/engine/src',
  'packages/engine/built',
  'package-lock.json',
];
const NOT_SOURCES = new Set(['node_modules', 'dist']);

function* filesOf(path) {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!NOT_SOURCES.has(name)) yield* filesOf(join(path, name));
  }
}

/**
 * A fingerprint of everything that the web application is built from, by name and content.
 *
 * @param {string} folder of the repository
 * @returns {string}
 */
export function fingerprint(folder) {
  const hash = createHash('sha256');
  for (const source of SOURCES.map((path) => join(folder, path)).filter(existsSync)) {
    for (const file of filesOf(source)) {
      hash.update(`${relative(folder, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/**
 * Build the web application, unless it is built from just these sources.
 *
 * @throws {SetupProblem}
 */
export async function buildWebApp() {
  const stamp = join(root, 'apps', 'web', 'dist', '.built-from');
  const wanted = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await runStep({
    doing: 'Building the web application',
    command: process.execPath,
    args: [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'],
    folder: join(root, 'apps', 'web'),
    quiet: true,
  });
  writeFileSync(stamp, wanted);
}
