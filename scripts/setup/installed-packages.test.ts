import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import { packagesAreInstalled } from './installed-packages.mjs';

const sharp = { version: '1.0.0', integrity: 'sha512-a' };
const forOtherPlatform = { version: '1.0.0', integrity: 'sha512-b', optional: true };

/** A repository whose lock file asks for `sharp` and an optional package. */
async function scene(installed: Record<string, object> | undefined, folders: readonly string[]) {
  return withTemporaryFolder(async (root) => {
    const wanted = { '': {}, 'node_modules/sharp': sharp, 'node_modules/sharp-other': forOtherPlatform };
    await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
    for (const folder of folders) await mkdir(join(root, folder), { recursive: true });
    if (installed) {
      await mkdir(join(root, 'node_modules'), { recursive: true });
      await writeFile(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
    }
    return packagesAreInstalled(root);
  });
}

describe('node_modules', () => {
  it('is complete with what this platform needs', async () => {
    expect(await scene({ 'node_modules/sharp': sharp }, ['node_modules/sharp'])).toBe(true);
  });

  it('is missing in a fresh clone', async () => {
    expect(await scene(undefined, [])).toBe(false);
  });

  it('is out of date after the lock file moved on', async () => {
    const older = { ...sharp, version: '0.9.0' };
    expect(await scene({ 'node_modules/sharp': older }, ['node_modules/sharp'])).toBe(false);
  });

  it('is incomplete when a package folder was deleted', async () => {
    expect(await scene({ 'node_modules/sharp': sharp }, [])).toBe(false);
  });
});
