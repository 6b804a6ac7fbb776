import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import { writeFileAtomically } from './write-file-atomically.js';

describe('writing a file atomically', () => {
  it('makes missing folders and replaces what was there', async () => {
    await withTemporaryFolder(async (folder) => {
      const path = join(folder, 'a', 'b.txt');
      await writeFileAtomically(path, 'old');
      await writeFileAtomically(path, 'new');
      expect(await readFile(path, 'utf8')).toBe('new');
      expect(await readdir(join(folder, 'a'))).toEqual(['b.txt']);
    });
  });

  it('leaves nothing half written behind when it fails', async () => {
    await withTemporaryFolder(async (folder) => {
      await mkdir(join(folder, 'taken', 'inside'), { recursive: true });
      await expect(writeFileAtomically(join(folder, 'taken'), 'text')).rejects.toThrow();
      expect(await readdir(folder)).toEqual(['taken']);
    });
  });
});
