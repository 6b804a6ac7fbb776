import { readdir } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { looksLikePicture } from '@mien/engine/node';
import { EvaluationInputError } from '../errors.js';

/**
 * Pictures of a folder and its sub-folders.
 *
 * @returns Paths relative to `folder` with `/`, sorted, hidden files left out.
 * @throws {EvaluationInputError} if the folder cannot be read or holds no picture.
 */
export async function listPictures(folder: string): Promise<readonly string[]> {
  let names: string[];
  try {
    names = await readdir(folder, { recursive: true });
  } catch (cause) {
    throw new EvaluationInputError(`Cannot read the folder ${folder}.`, cause);
  }
  const pictures = names
    .map((name) => name.split(sep).join(posix.sep))
    .filter((name) => looksLikePicture(name) && !/(^|\/)\./.test(name))
    .sort();
  if (pictures.length === 0) throw new EvaluationInputError(`There is no picture in ${folder}.`);
  return pictures;
}

/** First folder of a relative path, `undefined` for a picture that lies in none: the person, or the attack species. */
export function topFolder(file: string): string | undefined {
  const slash = file.indexOf('/');
  return slash < 0 ? undefined : file.slice(0, slash);
}

/** Absolute path of a picture of the set. */
export const picturePath = (folder: string, file: string): string => join(folder, ...file.split('/'));
