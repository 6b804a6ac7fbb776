import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeDurably } from '../files/write-durably.js';
import { NotFoundError } from '../http/errors.js';
import { PictureStoreFullError, PictureStoreUnavailableError } from './errors.js';
import type { PictureStore } from './picture-store.js';

/** Ids only, so that a key can never leave its folder. */
const KEY = /^[0-9a-zA-Z-]{8,100}$/;
const FULL = new Set(['ENOSPC', 'EDQUOT']);

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

function toStoreError(cause: unknown): Error {
  return FULL.has(codeOf(cause) ?? '')
    ? new PictureStoreFullError(cause)
    : new PictureStoreUnavailableError(cause);
}

/** Pictures as files, in folders by the end of their key, so that no folder grows large. Files appear whole or not at all. */
export function createFilePictureStore(folder: string): PictureStore {
  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new NotFoundError('picture');
    // ids made at the same time begin alike and end at random
    return join(folder, key.slice(-2), key.slice(-4, -2), key);
  };

  return {
    async put(key, sealed) {
      const path = pathOf(key);
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeDurably(path, sealed);
      } catch (cause) {
        throw toStoreError(cause);
      }
    },
    async get(key) {
      try {
        return await readFile(pathOf(key));
      } catch (cause) {
        if (cause instanceof NotFoundError || codeOf(cause) === 'ENOENT') throw new NotFoundError('picture');
        throw toStoreError(cause);
      }
    },
    async delete(key) {
      await rm(pathOf(key), { force: true }).catch((cause: unknown) => {
        throw toStoreError(cause);
      });
    },
  };
}
