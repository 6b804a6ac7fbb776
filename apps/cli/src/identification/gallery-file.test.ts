import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@mien/testkit';
import { expect, it } from 'vitest';
import { GalleryInUseError } from '../errors.js';
import { withGalleryLock } from './gallery-file.js';

it('lets one command at a time change a gallery, and leaves nothing behind', async () => {
  await withTemporaryFolder(async (folder) => {
    const path = join(folder, 'new', 'gallery.mien');
    await withGalleryLock(path, async () => {
      const second = withGalleryLock(path, async () => 'changed too');
      await expect(second).rejects.toBeInstanceOf(GalleryInUseError);
    });
    expect(await withGalleryLock(path, async () => 'free again')).toBe('free again');
    expect(await readdir(join(folder, 'new'))).toEqual([]);
  });
});

it('gives the gallery free when the command fails', async () => {
  await withTemporaryFolder(async (folder) => {
    const path = join(folder, 'gallery.mien');
    const failing = withGalleryLock(path, () => Promise.reject(new Error('disk full')));
    await expect(failing).rejects.toThrow('disk full');
    expect(await withGalleryLock(path, async () => 'free again')).toBe('free again');
  });
});
