import { type ModelFile, nodeRuntime } from '@mien/engine/node';
import { builtPath } from '../build/built-files.js';
import { locations } from '../files/locations.js';
import { builtNetworks, type Manifest } from '../manifest/manifest-schema.js';
import { readManifest } from '../manifest/read-manifest.js';
import { activations, activePackId } from './activation.js';
import { benchmarkNetworks } from './benchmark-networks.js';
import { readCalibration, writeCalibration } from './calibrations.js';
import { NothingToRollBackError, PackNotIntactError } from './errors.js';
import { importPack } from './import-pack.js';
import { describePack } from './model-card.js';
import type { Act, ModelRegistry, PackSummary, ReadyPack, RegistryOptions } from './model-registry.js';
import { type CatalogPack, findPack, networksOf, packIds } from './pack-catalog.js';
import { importedPath, type RegistryState, readState, writeState } from './registry-state.js';
import { verifyFiles } from './verify-files.js';

interface Installation {
  readonly manifest: Manifest;
  readonly dataFolder: string;
  readonly builtFolder: string;
}

/**
 * Open the model packs of an installation: those that ship and those imported into its data folder.
 *
 * Every call reads the record anew, so several processes may hold a registry of the same folder.
 */
export async function openModelRegistry(options: RegistryOptions): Promise<ModelRegistry> {
  const { dataFolder, builtFolder = locations.built } = options;
  const manifest = await readManifest();
  const installation: Installation = { manifest, dataFolder, builtFolder };
  const read = () => readState(dataFolder);
  const find = (state: RegistryState, id = activeIn(state, manifest)) => findPack(id, manifest, state);

  return {
    list: async () => summarize(await read(), manifest),
    history: async () => (await read()).history,
    show: async (id) => describePack(find(await read(), id), manifest),
    verify: async () => verifyFiles(filesOf(await read(), installation)),

    async pack(id) {
      const state = await read();
      return makeReady(find(state, id), state, installation);
    },

    async importModel(request) {
      const state = await read();
      const base = find(state, request.base);
      const after = await importPack(nodeRuntime(), request, base, state, installation);
      return makeReady(find(after.state, after.packId), after.state, installation);
    },

    async saveCalibration(id, calibration) {
      await writeCalibration(find(await read(), id), calibration, dataFolder);
    },

    async benchmark(id, benchmarkOptions) {
      const state = await read();
      const models = networksOf(find(state, id).form);
      return benchmarkNetworks(nodeRuntime(), filesOf(state, installation), models, benchmarkOptions);
    },

    async activate(id, act) {
      const state = await read();
      await requireIntact(find(state, id), state, installation);
      await record(state, { kind: 'activate', packId: id }, act, dataFolder);
    },

    async rollback(act) {
      const state = await read();
      const active = activations(state.history);
      if (active.length === 0) throw new NothingToRollBackError();
      const packId = active.at(-2) ?? shippedDefault(manifest);
      await requireIntact(find(state, packId), state, installation);
      await record(state, { kind: 'rollback', packId }, act, dataFolder);
      return packId;
    },
  };
}

const shippedDefault = ({ packs }: Manifest) => packs[0]?.id ?? '';

const activeIn = (state: RegistryState, manifest: Manifest) =>
  activePackId(state.history, shippedDefault(manifest));

function summarize(state: RegistryState, manifest: Manifest): readonly PackSummary[] {
  const active = activeIn(state, manifest);
  const named = packIds(manifest, state);
  const ids = named.includes(active) ? named : [...named, active];
  return ids.map((id) => {
    const pack = findPack(id, manifest, state);
    const { summary } = describePack(pack, manifest);
    return { id, isActive: id === active, isImported: pack.imported.length > 0, summary, form: pack.form };
  });
}

async function makeReady(
  pack: CatalogPack,
  state: RegistryState,
  installation: Installation,
): Promise<ReadyPack> {
  const calibration = await readCalibration(pack, installation.dataFolder);
  return {
    id: pack.id,
    version: pack.shipped.version,
    form: pack.form,
    files: filesOf(state, installation),
    ...(calibration && { calibration }),
    card: describePack(pack, installation.manifest),
  };
}

/** Files of all networks that ship or were imported, by key. */
function filesOf(
  { imports }: RegistryState,
  { manifest, builtFolder, dataFolder }: Installation,
): ReadonlyMap<string, ModelFile> {
  const shipped = builtNetworks(manifest).map(
    ({ key, sha256 }) => [key, { path: builtPath(builtFolder, key), sha256 }] as const,
  );
  const imported = imports.map(
    ({ model: { key, sha256 } }) => [key, { path: importedPath(dataFolder, key), sha256 }] as const,
  );
  return new Map([...shipped, ...imported]);
}

async function requireIntact(
  pack: CatalogPack,
  state: RegistryState,
  installation: Installation,
): Promise<void> {
  const all = filesOf(state, installation);
  const needed = new Map([...all].filter(([key]) => networksOf(pack.form).includes(key)));
  for (const { model, status } of await verifyFiles(needed)) {
    if (status !== 'intact') throw new PackNotIntactError(pack.id, model, status);
  }
}

async function record(
  state: RegistryState,
  event: { readonly kind: 'activate' | 'rollback'; readonly packId: string },
  { by, at }: Act,
  dataFolder: string,
): Promise<void> {
  const history = [...state.history, { ...event, by, at: at.toISOString() }];
  await writeState(dataFolder, { ...state, history });
}
