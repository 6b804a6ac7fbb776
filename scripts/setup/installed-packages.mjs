import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const readLock = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

const isSame = (wanted, present) =>
  present !== undefined &&
  present.version === wanted.version &&
  present.integrity === wanted.integrity &&
  Boolean(present.link) === Boolean(wanted.link);

/**
 * Does `node_modules` hold exactly what `package-lock.json` asks for?
 *
 * Compares the lock file with the record npm keeps of what it installed, and looks whether each package
 * is still there. Packages for other platforms are optional and may be absent.
 *
 * @param {string} root folder of the repository
 * @returns {boolean}
 */
export function packagesAreInstalled(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const present = readLock(record);
  return Object.entries(readLock(join(root, 'package-lock.json')))
    .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.optional && !entry.devOptional)
    .every(([path, entry]) => isSame(entry, present[path]) && existsSync(join(root, path)));
}
