import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Settings {
  /** Galleries, imported models, classifiers. Absolute. */
  readonly dataFolder: string;
  /** Where programs are found, as in `PATH`. */
  readonly searchPath: string;
  /** Server of the commands of `mien server`, from `MIEN_CLI_SERVER` and `MIEN_CLI_API_KEY`. */
  readonly server?: { readonly address?: string; readonly apiKey?: string };
  /** Handed on to commands that run in the server's own program. */
  readonly env: NodeJS.ProcessEnv;
}

/** Folder of the repository this program runs from. */
export const repositoryFolder = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** `--data`, else `MIEN_DATA`, else `data` in the repository. */
export function readSettings(env: NodeJS.ProcessEnv, dataOption?: string): Settings {
  const chosen = dataOption ?? env.MIEN_DATA;
  return {
    dataFolder: chosen ? resolve(chosen) : join(repositoryFolder, 'data'),
    searchPath: env.PATH ?? '',
    env,
    server: {
      ...(env.MIEN_CLI_SERVER ? { address: env.MIEN_CLI_SERVER } : {}),
      ...(env.MIEN_CLI_API_KEY ? { apiKey: env.MIEN_CLI_API_KEY } : {}),
    },
  };
}
