import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.js';

/** A folder of one person's pictures. */
export interface PersonFolder {
  /** Name of the folder, in composed form, so that it is the same on every system. */
  readonly subjectId: string;
  readonly folder: string;
}

/**
 * People below a folder: every folder in it is one, named after it. Hidden ones are left out.
 *
 * @throws {UsageError} if there is none.
 */
export async function listPeople(folder: string): Promise<readonly PersonFolder[]> {
  const people: PersonFolder[] = [];
  for await (const entry of await opendir(folder)) {
    if (entry.isDirectory() && !entry.name.startsWith('.')) {
      people.push({ subjectId: entry.name.normalize('NFC'), folder: join(folder, entry.name) });
    }
  }
  if (people.length === 0) {
    throw new UsageError(
      `${folder} holds no folders; put the pictures of each person into a folder of their name.`,
    );
  }
  return people.sort((a, b) => a.subjectId.localeCompare(b.subjectId));
}
