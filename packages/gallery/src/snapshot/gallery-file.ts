import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { SnapshotInvalidError } from '../errors.js';
import type { Gallery } from '../gallery-types.js';
import { type LoadGalleryOptions, loadGallery } from './load-gallery.js';

/** Templates are biometric data: nobody but the owner of the process reads the file. */
const OWNER_ONLY = 0o600;

/**
 * Write a gallery to a file, which appears, or replaces the old one, only when it is whole and on the disk.
 *
 * The file is not encrypted; to seal it, encrypt `Gallery.snapshot` instead.
 *
 * @throws {GalleryChangedError} if a template comes or goes meanwhile; the old file is then untouched.
 */
export async function saveGalleryFile(gallery: Pick<Gallery, 'snapshot'>, path: string): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    const file = await open(temporary, 'w', OWNER_ONLY);
    try {
      for await (const chunk of gallery.snapshot()) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Read a gallery that `saveGalleryFile` wrote.
 *
 * @throws {SnapshotInvalidError} if the file cannot be read, is no snapshot, is cut off or damaged.
 * @throws {EmbedderMismatchError} if the templates come from another embedder.
 */
export async function loadGalleryFile(path: string, options: LoadGalleryOptions): Promise<Gallery> {
  const stream = createReadStream(path, { highWaterMark: 1 << 20 });
  return loadGallery(readable(stream), options);
}

async function* readable(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (cause) {
    throw new SnapshotInvalidError('the file cannot be read', cause);
  }
}
