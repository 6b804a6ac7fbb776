import { EvaluationInputError } from '../errors.js';
import type { Pair } from './pairs-file.js';
import { topFolder } from './picture-folder.js';

/**
 * Whose picture is it? The folder it lies in; pictures in no folder belong together when a mated pair joins them.
 *
 * @returns Person by file, for every file.
 * @throws {EvaluationInputError} if a label contradicts the people: a mated pair of two folders, a non-mated pair of one.
 */
export function peopleOfFiles(files: readonly string[], pairs: readonly Pair[]): ReadonlyMap<string, string> {
  const joined = joinMated(files, pairs);
  const people = new Map(files.map((file) => [file, topFolder(file) ?? joined(file)]));
  for (const pair of pairs) {
    if ((people.get(pair.fileA) === people.get(pair.fileB)) !== pair.mated) {
      const [what, where] = pair.mated ? ['one person', 'two people'] : ['two people', 'one person'];
      throw new EvaluationInputError(
        `Line ${pair.line} of the pairs says ${what}, but folders or other lines say ${where}: ${pair.fileA}, ${pair.fileB}.`,
      );
    }
  }
  return people;
}

/** Union-find over mated pairs of pictures that lie in no folder. */
function joinMated(files: readonly string[], pairs: readonly Pair[]): (file: string) => string {
  const parents = new Map(files.map((file) => [file, file]));
  const root = (file: string): string => {
    const parent = parents.get(file) ?? file;
    if (parent === file) return file;
    const top = root(parent);
    parents.set(file, top);
    return top;
  };
  for (const pair of pairs) {
    const areLoose = topFolder(pair.fileA) === undefined && topFolder(pair.fileB) === undefined;
    if (pair.mated && areLoose) parents.set(root(pair.fileA), root(pair.fileB));
  }
  return root;
}
