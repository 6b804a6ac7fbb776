import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../clock.js';
import { createFilePictureStore } from './create-file-picture-store.js';
import type { PictureStore } from './picture-store.js';

let folder: string;
let store: PictureStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mien-pictures-'));
  store = createFilePictureStore(join(folder, 'pictures'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const filesIn = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe('a kept picture', () => {
  it('comes back as it was put, and lies in a file of its owner', async () => {
    const key = newId();
    await store.put(key, Buffer.from('sealed'));
    expect(Buffer.from(await store.get(key)).toString()).toBe('sealed');
    const [file] = filesIn();
    expect(file!.name).toBe(key);
    expect(statSync(join(file!.parentPath, file!.name)).mode & 0o777).toBe(0o600);
  });

  it('is replaced whole', async () => {
    const key = newId();
    await store.put(key, Buffer.from('first, which is longer'));
    await store.put(key, Buffer.from('second'));
    expect(Buffer.from(await store.get(key)).toString()).toBe('second');
    expect(filesIn()).toHaveLength(1);
  });

  it('is gone once deleted, and may be deleted again', async () => {
    const key = newId();
    await store.put(key, Buffer.from('sealed'));
    await store.delete(key);
    await store.delete(key);
    await expect(store.get(key)).rejects.toMatchObject({ code: 'picture.not-found' });
    expect(filesIn()).toHaveLength(0);
  });

  it('lies in a folder of its own kind, also when many are made at once', async () => {
    await Promise.all(Array.from({ length: 40 }, () => store.put(newId(), Buffer.from('x'))));
    expect(readdirSync(join(folder, 'pictures')).length).toBeGreaterThan(20);
  });
});

it.each(['../../etc/passwd', '/etc/passwd', 'a/b/c/d/e/f/g', '..%2f..%2fsecret', ''])(
  'reaches nothing outside of its folder: %s',
  async (key) => {
    await expect(store.get(key)).rejects.toMatchObject({ code: 'picture.not-found' });
    await expect(store.put(key, Buffer.from('x'))).rejects.toMatchObject({ code: 'picture.not-found' });
    expect(existsSync(join(folder, 'pictures'))).toBe(false);
  },
);

it('says so when its folder cannot be used', async () => {
  writeFileSync(join(folder, 'pictures'), 'a file where the folder should be');
  await expect(store.put(newId(), Buffer.from('x'))).rejects.toMatchObject({
    code: 'picture.store-unavailable',
  });
});
