import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build } from 'esbuild';

const DATABASE = 'apps/server/src/testing/test-database.ts';

const testsBelow = (root, folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
    .map((name) => `${folder}/${name.split(sep).join('/')}`);

/** Whether `file` imports `wanted`, itself or by what it imports. */
function reaches(inputs, file, wanted) {
  const seen = new Set([file]);
  for (const path of seen) {
    if (path === wanted) return true;
    for (const { path: next, external } of inputs[path]?.imports ?? []) if (!external) seen.add(next);
  }
  return false;
}

/**
 * The tests of the server that a database has to do with; to the others it is all one which database there is.
 *
 * @param {string} root The repository.
 * @returns {Promise<string[]>} Their paths from there.
 */
export async function findDatabaseTests(root) {
  const tests = testsBelow(root, 'apps/server');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: tests,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    metafile: true,
    write: false,
    outdir: 'nowhere',
    logLevel: 'silent',
  });
  return tests.filter((test) => reaches(metafile.inputs, test, DATABASE));
}
