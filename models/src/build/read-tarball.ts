import { list, type ReadEntry } from 'tar';

/**
 * Read some files of a package tarball into memory; nothing is unpacked to disk.
 *
 * @param wanted Paths inside the package, e.g. `models/iris.json`.
 * @throws {Error} naming a file that the package does not hold.
 */
export async function readTarball(
  tarball: string,
  wanted: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const names = new Set(wanted);
  const reading: Promise<readonly [string, Uint8Array]>[] = [];
  await list({
    file: tarball,
    filter: (path) => names.has(withoutRoot(path)),
    onReadEntry: (entry: ReadEntry) => {
      reading.push(
        entry.concat().then((bytes) => [withoutRoot(entry.path), Uint8Array.from(bytes)] as const),
      );
    },
  });
  const files = new Map(await Promise.all(reading));
  const missing = wanted.find((name) => !files.has(name));
  if (missing !== undefined) throw new Error(`The package does not hold ${missing}.`);
  return files;
}

/** npm puts everything below one folder, usually `package`. */
const withoutRoot = (path: string) => path.slice(path.indexOf('/') + 1);
