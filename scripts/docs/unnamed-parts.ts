import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const PLACES = ['apps', 'packages', 'apps/server/src/modules'];

/** Parts of the repository that the page about its architecture leaves out, each as a sentence. */
export async function unnamedParts(root: string, architecture: string): Promise<readonly string[]> {
  const named = new Set(architecture.match(/(?<=^ +)[a-z-]+(?=\/)/gm));
  const folders = await Promise.all(
    PLACES.map(async (place) => {
      const entries = await readdir(join(root, place), { withFileTypes: true });
      return entries
        .filter((entry) => entry.isDirectory() && !named.has(entry.name))
        .map(({ name }) => `ARCHITECTURE.md does not name ${place}/${name}.`);
    }),
  );
  return folders.flat();
}
