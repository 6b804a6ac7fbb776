import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface PicturedPerson {
  readonly name: string;
  /** Paths, each of a picture with the person in its middle. */
  readonly pictures: readonly string[];
}

/** A folder of people with a folder of pictures each, as LFW comes. */
export async function readPeople(folder: string): Promise<readonly PicturedPerson[]> {
  const names = (await readdir(folder)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const files = (await readdir(join(folder, name))).toSorted();
      return { name, pictures: files.map((file) => join(folder, name, file)) };
    }),
  );
}
