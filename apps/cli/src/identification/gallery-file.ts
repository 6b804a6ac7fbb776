import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createGallery, type Gallery, loadGalleryFile } from '@mien/gallery';
import type { ReadyPack } from '@mien/models';
import { lock } from 'proper-lockfile';
import { GalleryInUseError, PathNotFoundError } from '../errors.js';

/** The gallery used when none is named. */
export const galleryPath = (dataFolder: string, named?: string): string =>
  named ?? join(dataFolder, 'gallery.mien');

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Read a gallery for probes of a pack.
 *
 * @throws {PathNotFoundError} if there is no such file, {EmbedderMismatchError} if another embedder made it.
 */
export async function openGallery(path: string, { form }: ReadyPack): Promise<Gallery> {
  if (!(await isThere(path))) throw new PathNotFoundError(path);
  return loadGalleryFile(path, { embedderId: form.embedder.embedderId });
}

/** Read a gallery to add to it, or begin an empty one. */
export async function openOrCreateGallery(path: string, pack: ReadyPack): Promise<Gallery> {
  if (await isThere(path)) return openGallery(path, pack);
  const { embedderId, dimension } = pack.form.embedder;
  return createGallery({ embedderId, dimension });
}

/**
 * Keep other commands from changing a gallery file while `run` reads, changes and saves it.
 *
 * A lock that a killed process left is taken over after ten seconds.
 *
 * @throws {GalleryInUseError} if another command is changing it.
 */
export async function withGalleryLock<T>(path: string, run: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  const release = await lock(path, { realpath: false }).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'ELOCKED' ? new GalleryInUseError(path) : cause;
  });
  try {
    return await run();
  } finally {
    await release();
  }
}

/** Run with a gallery and close it whatever happens. */
export async function withGallery<T>(gallery: Gallery, run: (gallery: Gallery) => Promise<T>): Promise<T> {
  try {
    return await run(gallery);
  } finally {
    await gallery.close();
  }
}
