import { GalleryNotInSyncError, RecognizerClosedError } from './errors.js';
import { createGalleryShelf } from './gallery-shelf.js';
import type { OrganizationGallery } from './organization-gallery.js';
import type { Packs } from './packs.js';
import type { GalleryPosition } from './recognizer.js';
import type { TemplateSource } from './template-source.js';

/** Galleries of all organizations: loaded when first asked for, told of changes. */
export interface Galleries {
  /**
   * The organization's gallery, at least as new as the position.
   *
   * @throws {GalleryNotInSyncError} if it cannot be had.
   */
  at(position: GalleryPosition): Promise<OrganizationGallery>;
  loaded(): readonly OrganizationGallery[];
  /** Bring every loaded gallery up to date. @throws {GalleryNotInSyncError} if one cannot be. */
  requireInSync(): Promise<void>;
  close(): Promise<void>;
}

export interface GalleriesOptions {
  readonly source: TemplateSource;
  readonly packs: Packs;
  /** Templates kept in memory in all; beyond, the gallery unused longest goes. */
  readonly maxTemplates: number;
  /** Longest time between looks at the feed when no word comes, ms. */
  readonly pollMs: number;
  readonly onError: (error: unknown) => void;
}

export async function holdGalleries(options: GalleriesOptions): Promise<Galleries> {
  const { source, onError } = options;
  const shelf = createGalleryShelf(options);
  let isClosed = false;

  const catchUp = (organizationId?: string) => {
    for (const [id, { loaded }] of shelf.held()) {
      if (organizationId === undefined || id === organizationId) loaded?.catchUp().catch(onError);
    }
  };
  const stopFollowing = await source.follow(catchUp);
  const timer = setInterval(catchUp, options.pollMs);
  timer.unref();

  /** A question from before a change of the pack must not bring the old gallery back. */
  const refuseOutdated = async ({ organizationId, packId }: GalleryPosition) => {
    const known = shelf.held().get(organizationId);
    if (known === undefined || known.packId === packId) return;
    const now = await source.position(organizationId);
    if (now.packId !== packId) throw new GalleryNotInSyncError();
  };

  return {
    async at(position) {
      if (isClosed) throw new RecognizerClosedError();
      await refuseOutdated(position);
      const gallery = await shelf.take(position).loading.catch((cause: unknown) => {
        throw new GalleryNotInSyncError(cause);
      });
      await gallery.reach(position.sequence);
      return gallery;
    },
    loaded: () => [...shelf.held().values()].flatMap(({ loaded }) => loaded ?? []),
    async requireInSync() {
      for (const [organizationId, { loaded }] of shelf.held()) {
        if (loaded) await loaded.reach((await source.position(organizationId)).sequence);
      }
    },
    async close() {
      isClosed = true;
      clearInterval(timer);
      await stopFollowing();
      await shelf.close();
    },
  };
}
