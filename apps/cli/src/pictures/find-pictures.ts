import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { looksLikePicture } from '@mien/engine/node';
import { glob, isDynamicPattern } from 'tinyglobby';
import { NoPicturesError, PathNotFoundError } from '../errors.js';

/** Files below a folder that are named like pictures, by name within each folder; hidden entries are left out. */
export async function* picturesBelow(folder: string): AsyncGenerator<string> {
  const entries = [];
  for await (const entry of await opendir(folder)) if (!entry.name.startsWith('.')) entries.push(entry);
  entries.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* picturesBelow(path);
    else if (looksLikePicture(path)) yield path;
  }
}

async function* atLeastOne(pictures: AsyncGenerator<string>, folder: string): AsyncGenerator<string> {
  let isEmpty = true;
  for await (const picture of pictures) {
    isEmpty = false;
    yield picture;
  }
  if (isEmpty) throw new NoPicturesError(folder);
}

/**
 * Turn what the command line names into picture files, one by one.
 *
 * A file is taken as it is, whatever its name; a folder stands for all pictures below it; anything else
 * is read as a glob.
 *
 * @throws {PathNotFoundError} if a name is neither there nor a glob that finds something; {NoPicturesError} if a folder
 *   holds none.
 */
export async function* findPictures(names: readonly string[]): AsyncGenerator<string> {
  for (const name of names) {
    const found = await stat(name).catch(() => undefined);
    if (found?.isDirectory()) yield* atLeastOne(picturesBelow(name), name);
    else if (found) yield name;
    else {
      const matches = isDynamicPattern(name) ? await glob(name, { expandDirectories: false }) : [];
      if (matches.length === 0) throw new PathNotFoundError(name);
      yield* matches.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    }
  }
}
