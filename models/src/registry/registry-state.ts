import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../files/write-file-atomically.js';
import { modelOrigin, packForm, pixelForm, sha256 } from '../manifest/manifest-schema.js';
import { RegistryStateError } from './errors.js';

const importedModel = z.object({
  key: z.string(),
  job: z.enum(['embed', 'pad']),
  /** Digest of the file as it is kept and run. */
  sha256,
  /** Digest of the file as it was given. */
  sourceSha256: sha256,
  sourceName: z.string(),
  input: pixelForm,
  license: z.string(),
  origin: modelOrigin,
});

const importedPack = z.object({
  packId: z.string(),
  base: z.string(),
  form: packForm,
  model: importedModel,
  at: z.iso.datetime(),
  by: z.string(),
});

const event = z.object({
  kind: z.enum(['activate', 'rollback']),
  /** The pack that is active from then on. */
  packId: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
});

const registryState = z.object({ imports: z.array(importedPack), history: z.array(event) });

export type ImportedModel = z.infer<typeof importedModel>;
/** A change of the active pack: who and when. */
export type ActivationEvent = z.infer<typeof event>;
export type RegistryState = z.infer<typeof registryState>;

/** Where imported networks and the record of them lie in a data folder. */
export const modelsFolder = (dataFolder: string): string => join(dataFolder, 'models');

export const importedPath = (dataFolder: string, key: string): string =>
  join(modelsFolder(dataFolder), `${key}.onnx`);

/** @throws {RegistryStateError} if the record is there but cannot be understood. */
export async function readState(dataFolder: string): Promise<RegistryState> {
  const path = statePath(dataFolder);
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw new RegistryStateError(path, cause);
  });
  if (text === undefined) return { imports: [], history: [] };
  try {
    return registryState.parse(JSON.parse(text));
  } catch (cause) {
    throw new RegistryStateError(path, cause);
  }
}

export async function writeState(dataFolder: string, state: RegistryState): Promise<void> {
  await writeFileAtomically(statePath(dataFolder), `${JSON.stringify(state, undefined, 2)}\n`);
}

const statePath = (dataFolder: string) => join(modelsFolder(dataFolder), 'registry.json');
