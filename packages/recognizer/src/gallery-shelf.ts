import { GalleryNotInSyncError } from './errors.js';
import { loadOrganizationGallery, type OrganizationGallery } from './organization-gallery.js';
import type { Packs } from './packs.js';
import type { GalleryPosition } from './recognizer.js';
import type { TemplateSource } from './template-source.js';

export interface HeldGallery {
  readonly packId: string;
  readonly loading: Promise<OrganizationGallery>;
  loaded?: OrganizationGallery;
}

/** Galleries in memory, by organization; the one unused longest goes when there are too many templates. */
export interface GalleryShelf {
  held(): ReadonlyMap<string, HeldGallery>;
  /** The gallery of this organization and pack, its loading begun if need be, in place of one of another pack. */
  take(position: GalleryPosition): HeldGallery;
  /** Close everything at once. */
  close(): Promise<void>;
}

/** Searches that began before a gallery was let go may finish on it. */
const GRACE_MS = 30_000;

export function createGalleryShelf(options: {
  readonly source: TemplateSource;
  readonly packs: Packs;
  readonly maxTemplates: number;
}): GalleryShelf {
  const { source, packs, maxTemplates } = options;
  /** Least recently used first. */
  const held = new Map<string, HeldGallery>();

  const letGo = async (organizationId: string, entry: HeldGallery) => {
    if (held.get(organizationId) === entry) held.delete(organizationId);
    const gallery = await entry.loading.catch(() => undefined);
    setTimeout(() => void gallery?.close(), GRACE_MS).unref();
  };

  const trim = () => {
    let total = 0;
    for (const [rank, [organizationId, entry]] of [...held].reverse().entries()) {
      total += entry.loaded?.gallery.templateCount ?? 0;
      if (total > maxTemplates && rank > 0) void letGo(organizationId, entry);
    }
  };

  const read = async (position: GalleryPosition) => {
    const gallery = await loadOrganizationGallery(source, position, await packs.ready(position.packId));
    const now = await source.position(position.organizationId);
    if (now.packId === position.packId) return gallery;
    await gallery.close();
    throw new GalleryNotInSyncError();
  };

  const load = (position: GalleryPosition): HeldGallery => {
    const entry: HeldGallery = { packId: position.packId, loading: read(position) };
    entry.loading.then(
      (gallery) => {
        entry.loaded = gallery;
        trim();
      },
      () => letGo(position.organizationId, entry),
    );
    return entry;
  };

  return {
    held: () => held,
    take(position) {
      const { organizationId, packId } = position;
      const known = held.get(organizationId);
      const entry = known?.packId === packId ? known : load(position);
      held.delete(organizationId);
      held.set(organizationId, entry);
      if (known && known !== entry) void letGo(organizationId, known);
      return entry;
    },
    async close() {
      const closing = [...held.values()].map(({ loading }) =>
        loading.then(
          (gallery) => gallery.close(),
          () => undefined,
        ),
      );
      held.clear();
      await Promise.all(closing);
    },
  };
}
