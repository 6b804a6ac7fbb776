import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ModelSource } from '../pack.js';
import { ModelDigestError, ModelMissingError } from './errors.js';

export interface ModelFile {
  readonly path: string;
  /** SHA-256 of the whole file, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/**
 * Read networks from disk, by their manifest key. The digest is checked on every read, so bytes that were
 * exchanged after the build never run.
 *
 * The source it returns throws {@link ModelMissingError} for a key or a file that is not there and
 * {@link ModelDigestError} for a file with other bytes.
 */
export function fileModelSource(files: ReadonlyMap<string, ModelFile>): ModelSource {
  return async function readModel(model) {
    const file = files.get(model);
    if (file === undefined) throw new ModelMissingError(model);

    const bytes = await readFile(file.path).catch((cause: unknown) => {
      throw new ModelMissingError(model, cause);
    });
    const actual = createHash('sha256').update(bytes).digest('hex');
    if (actual !== file.sha256) throw new ModelDigestError(model, file.sha256, actual);
    return bytes;
  };
}
