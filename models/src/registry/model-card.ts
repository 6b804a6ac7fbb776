import {
  builtNetworks,
  type Manifest,
  type ManifestModel,
  type ModelOrigin,
} from '../manifest/manifest-schema.js';
import { type CatalogPack, networksOf } from './pack-catalog.js';

/** What is known of one network of a pack, and what is not. */
export interface NetworkCard {
  readonly key: string;
  readonly job: 'detect' | 'landmarks' | 'iris' | 'embed' | 'pad';
  /** `package@version` for networks that ship, the name of the file for imported ones. */
  readonly source: string;
  /** License of the package or as stated at the import; not always the license of the weights. */
  readonly license: string;
  readonly origin: ModelOrigin;
  /** Digest of the file that runs. */
  readonly sha256: string;
}

/** What somebody who decides about using a pack should know. */
export interface ModelCard {
  readonly packId: string;
  readonly version: number;
  readonly summary: string;
  readonly intendedUse: string;
  readonly limits: readonly string[];
  /** In the order of the pipeline. */
  readonly networks: readonly NetworkCard[];
}

const IMPORTED_LIMIT = 'It holds an imported network, which was not measured before it was taken in.';

/** @throws {Error} if a pack names a network that neither ships nor was imported. */
export function describePack(pack: CatalogPack, manifest: Manifest): ModelCard {
  const networks = networksOf(pack.form);
  const known = networks.flatMap((key) => modelsBehind(key, manifest).flatMap((model) => model.limits ?? []));
  return {
    packId: pack.id,
    version: pack.shipped.version,
    summary: summarize(pack),
    intendedUse: pack.shipped.intendedUse,
    limits: [...pack.shipped.limits, ...known, ...changeLimits(pack)],
    networks: networks.map((key) => describeNetwork(key, pack, manifest)),
  };
}

function changeLimits({ shipped, form, imported }: CatalogPack): readonly string[] {
  const limits = imported.length > 0 ? [IMPORTED_LIMIT] : [];
  if (form.detector === shipped.form.detector) return limits;
  return [
    ...limits,
    `Error rates of ${shipped.id} were measured with the detector ${shipped.form.detector}.`,
  ];
}

function summarize({ id, shipped, form, imported }: CatalogPack): string {
  if (id === shipped.id) return shipped.summary;
  const changes = imported.map((model) => `the imported network ${model.key}`);
  if (form.detector !== shipped.form.detector) changes.push(`the detector ${form.detector}`);
  return `${shipped.id} with ${changes.join(' and ')}.`;
}

/** The networks that were taken from a package to make this one; several for a fused network. */
function modelsBehind(key: string, { models, fusions }: Manifest): readonly ManifestModel[] {
  const fusion = fusions.find((candidate) => candidate.key === key);
  const keys = fusion ? fusion.parts.map((part) => part.model) : [key];
  return models.filter((model) => keys.includes(model.key));
}

function describeNetwork(key: string, pack: CatalogPack, manifest: Manifest): NetworkCard {
  const imported = pack.imported.find((model) => model.key === key);
  if (imported) {
    const { job, sourceName, license, origin, sha256 } = imported;
    return { key, job, source: sourceName, license, origin, sha256 };
  }
  const built = builtNetworks(manifest).find((network) => network.key === key);
  const models = modelsBehind(key, manifest);
  const [first] = models;
  if (!built || !first) {
    throw new Error(`The pack "${pack.id}" names the network "${key}", which does not exist.`);
  }
  const joined = (text: (model: ManifestModel) => string) => [...new Set(models.map(text))].join(' ');
  return {
    key,
    job: first.job,
    source: models.map((model) => sourceOf(model, manifest)).join(' and '),
    license: [...new Set(models.map((model) => model.license))].join(' and '),
    origin: { known: joined(({ origin }) => origin.known), unknown: joined(({ origin }) => origin.unknown) },
    sha256: built.sha256,
  };
}

function sourceOf(model: ManifestModel, { sources }: Manifest): string {
  const version = sources.find((source) => source.package === model.package)?.version ?? 'unknown';
  return `${model.package}@${version}`;
}
