import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Settings {
  /** Galleries, imported models, classifiers. Absolute. */
  readonly dataFolder: string;
  /** Where programs are found, as in `PATH`. */
  readonly searchPath: string;
}

/** Folder of the repository this program runs from. */
export const repositoryFolder = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** `--data`, else `MIEN_DATA`, else `data` in the repository. */
export function readSettings(env: NodeJS.ProcessEnv, dataOption?: string): Settings {
  const chosen = dataOption ?? env.MIEN_DATA;
  return {
    dataFolder: chosen ? resolve(chosen) : join(repositoryFolder, 'data'),
    searchPath: env.PATH ?? '',
  };
}
