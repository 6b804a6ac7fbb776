import type { DetectorKind, PackForm } from '@mien/engine';
import type { Manifest, ManifestPack } from '../manifest/manifest-schema.js';
import { UnknownPackError } from './errors.js';
import type { ImportedModel, RegistryState } from './registry-state.js';

/** A pack that can be used: one that ships, one with an imported network, or either with another detector. */
export interface CatalogPack {
  readonly id: string;
  /** The pack that ships which this one is, or comes from. */
  readonly shipped: ManifestPack;
  readonly form: PackForm;
  /** Imported networks in it, the latest last. */
  readonly imported: readonly ImportedModel[];
}

const DETECTORS: readonly DetectorKind[] = ['rfb-320', 'blazeface-256', 'mtcnn'];

/** Every pack with a name of its own: those that ship, then those imported, oldest first. */
export function packIds({ packs }: Manifest, { imports }: RegistryState): readonly string[] {
  return [...packs.map((pack) => pack.id), ...imports.map((pack) => pack.packId)];
}

/**
 * Look a pack up by its id. An id may end in `+<detector>`, e.g. `mien-512+mtcnn`: the pack with another detector.
 * Its embeddings are comparable with those of the pack without.
 *
 * @throws {UnknownPackError}
 */
export function findPack(id: string, manifest: Manifest, state: RegistryState): CatalogPack {
  const shipped = manifest.packs.find((pack) => pack.id === id);
  if (shipped) return { id, shipped, form: shipped.form, imported: [] };

  const imported = state.imports.find((pack) => pack.packId === id);
  if (imported) {
    const base = findPack(imported.base, manifest, state);
    return { ...base, id, form: imported.form, imported: [...base.imported, imported.model] };
  }

  const detector = DETECTORS.find((kind) => id.endsWith(`+${kind}`));
  if (!detector) throw new UnknownPackError(id, packIds(manifest, state));
  const base = findPack(id.slice(0, -detector.length - 1), manifest, state);
  return { ...base, id, form: { ...base.form, detector } };
}

/** Manifest keys of the networks that the pipeline loads for a pack, in the order of the stages. */
export function networksOf({ detector, embedder, pad }: PackForm): readonly string[] {
  const detectors = detector === 'mtcnn' ? ['mtcnn-pnet', 'mtcnn-rnet', 'mtcnn-onet'] : [detector];
  return [...detectors, 'face-mesh', 'iris', pad.model, embedder.model];
}
