import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const MADE = /^(node_modules|dist(\..*)?|.*\.old)$/;

function* filesOf(path) {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!MADE.test(name)) yield* filesOf(join(path, name));
  }
}

/**
 * A fingerprint of what something is built from, by name and content of every file.
 *
 * @param {string} root folder of the repository
 * @param {readonly string[]} sources files and folders in it; one that is not there counts as empty
 * @returns {string}
 */
export function fingerprint(root, sources) {
  const hash = createHash('sha256');
  for (const source of sources.map((path) => join(root, path)).filter(existsSync)) {
    for (const file of filesOf(source)) {
      hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}
