import { randomBytes } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom, syntheticIdentities, withTemporaryFolder } from '@mien/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { createGallery } from '../create-gallery.js';
import { EmbedderMismatchError, GalleryChangedError, SnapshotInvalidError } from '../errors.js';
import type { Gallery } from '../gallery-types.js';
import { loadGalleryFile, saveGalleryFile } from './gallery-file.js';
import { loadGallery } from './load-gallery.js';

const EMBEDDER = { embedderId: 'test@1' };
const people = syntheticIdentities({
  subjects: 600,
  templatesPerSubject: 2,
  dimension: 64,
  spread: 0.5,
  seed: 4,
});

async function galleryOf(storage: 'full' | 'int8', count = people.length): Promise<Gallery> {
  const gallery = await createGallery({ ...EMBEDDER, dimension: 64, storage, workers: 0 });
  for (const template of people.slice(0, count)) gallery.insert(template);
  return gallery;
}

async function bytesOf(gallery: Gallery): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of gallery.snapshot()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The bytes in pieces of a given length, as a slow stream delivers them. */
async function* pieces(bytes: Uint8Array, length = bytes.length): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length);
}

const contents = (gallery: Gallery) =>
  [...gallery.templates()].sort((a, b) => (a.templateId < b.templateId ? -1 : 1));

describe.each(['full', 'int8'] as const)('a snapshot of %s storage', (storage) => {
  it.each([17, 4096, undefined])(
    'gives back the same gallery, read in pieces of %s bytes',
    async (length) => {
      const gallery = await galleryOf(storage, 60);
      const loaded = await loadGallery(pieces(await bytesOf(gallery), length), EMBEDDER);
      expect(loaded).toMatchObject({ embedderId: 'test@1', dimension: 64, storage, subjectCount: 30 });
      expect(contents(loaded)).toEqual(contents(gallery));
      const probe = people[7]!.embedding;
      expect(await loaded.search(probe)).toEqual(await gallery.search(probe));
    },
  );
});

describe('a damaged snapshot is refused', () => {
  let whole: Buffer;
  beforeAll(async () => {
    whole = await bytesOf(await galleryOf('full', 6));
  });

  it('wherever it is cut off', async () => {
    for (let length = 0; length < whole.length; length += 13) {
      await expect(loadGallery(pieces(whole.subarray(0, length)), EMBEDDER)).rejects.toThrow(
        SnapshotInvalidError,
      );
    }
  });

  it('whichever bit of it is flipped', async () => {
    const random = seededRandom(2);
    for (let i = 0; i < 200; i++) {
      const damaged = Buffer.from(whole);
      damaged[random.below(damaged.length)]! ^= 1 << random.below(8);
      const refusal = await loadGallery(pieces(damaged), EMBEDDER).catch((error: unknown) => error);
      const isRefused = refusal instanceof SnapshotInvalidError || refusal instanceof EmbedderMismatchError;
      expect(isRefused, String(refusal)).toBe(true);
    }
  });

  it('when something follows it, or it is something else', async () => {
    const longer = Buffer.concat([whole, Buffer.of(0)]);
    await expect(loadGallery(pieces(longer), EMBEDDER)).rejects.toThrow('something follows its end');
    await expect(loadGallery(pieces(randomBytes(5000)), EMBEDDER)).rejects.toThrow('not a gallery snapshot');
  });

  it('when it was made by another embedder', async () => {
    await expect(loadGallery(pieces(whole), { embedderId: 'other@2' })).rejects.toThrow(
      EmbedderMismatchError,
    );
  });
});

it('ends a snapshot that the gallery outran', async () => {
  const gallery = await galleryOf('full', 20);
  const snapshot = gallery.snapshot();
  await snapshot.next();
  gallery.remove(people[0]!.templateId);
  const rest = async () => {
    for await (const chunk of snapshot) expect(chunk.length).toBeGreaterThan(0);
  };
  await expect(rest()).rejects.toThrow(GalleryChangedError);
});

describe('a gallery file', () => {
  it('is read back, and by nobody but its owner', async () => {
    await withTemporaryFolder(async (folder) => {
      const path = join(folder, 'people.gallery');
      const gallery = await galleryOf('full');
      await saveGalleryFile(gallery, path);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      expect(contents(await loadGalleryFile(path, EMBEDDER))).toEqual(contents(gallery));
      expect(await readdir(folder)).toEqual(['people.gallery']);
    });
  });

  it('stays as it was when saving fails', async () => {
    await withTemporaryFolder(async (folder) => {
      const path = join(folder, 'people.gallery');
      await writeFile(path, 'the old one');
      const outrun = {
        async *snapshot() {
          yield Buffer.from('the beginning of the new one');
          throw new GalleryChangedError();
        },
      };
      await expect(saveGalleryFile(outrun, path)).rejects.toThrow(GalleryChangedError);
      expect(await readFile(path, 'utf8')).toBe('the old one');
      expect(await readdir(folder)).toEqual(['people.gallery']);
    });
  });

  it('that does not exist is a snapshot that cannot be read', async () => {
    await withTemporaryFolder(async (folder) => {
      await expect(loadGalleryFile(join(folder, 'none'), EMBEDDER)).rejects.toThrow(SnapshotInvalidError);
    });
  });
});
