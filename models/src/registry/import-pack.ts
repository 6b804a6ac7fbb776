import type { ModelRuntime } from '@mien/engine';
import { writeFileAtomically } from '../files/write-file-atomically.js';
import { checkNetwork, withNetwork } from '../import/import-network.js';
import type { Manifest } from '../manifest/manifest-schema.js';
import { ImportRefusedError } from './errors.js';
import type { ImportRequest } from './model-registry.js';
import { type CatalogPack, packIds } from './pack-catalog.js';
import { importedPath, type RegistryState, writeState } from './registry-state.js';

const PACK_ID = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,120}$/;

/**
 * Check a network, keep its file and write the new pack down. The file is in place before the record names it.
 *
 * @throws {ImportRefusedError} before anything is changed.
 */
export async function importPack(
  runtime: ModelRuntime,
  request: ImportRequest,
  base: CatalogPack,
  state: RegistryState,
  { manifest, dataFolder }: { readonly manifest: Manifest; readonly dataFolder: string },
): Promise<{ readonly packId: string; readonly state: RegistryState }> {
  const checked = await checkNetwork(runtime, request.file, request.form);
  const packId = request.packId ?? `${base.id}+${checked.form.id}`;
  requireFree(packId, packIds(manifest, state));

  const { model, bytes } = checked;
  const { by, at } = request;
  await writeFileAtomically(importedPath(dataFolder, model.key), bytes);
  const form = withNetwork(base.form, checked);
  const imported = { packId, base: base.id, form, model, at: at.toISOString(), by };
  const after = { ...state, imports: [...state.imports, imported] };
  await writeState(dataFolder, after);
  return { packId, state: after };
}

function requireFree(packId: string, taken: readonly string[]): void {
  if (!PACK_ID.test(packId)) {
    throw new ImportRefusedError(
      'form-invalid',
      `"${packId}" cannot name a pack; use letters, digits, dots, dashes, underscores and +.`,
    );
  }
  if (taken.includes(packId)) {
    throw new ImportRefusedError(
      'pack-exists',
      `There is a pack "${packId}" already; give the new one another name.`,
    );
  }
}
