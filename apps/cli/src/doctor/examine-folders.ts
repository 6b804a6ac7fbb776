import { randomUUID } from 'node:crypto';
import { access, mkdir, statfs, unlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { describeError } from '../errors.js';
import { formatBytes } from '../output/format.js';
import { type Finding, finding } from './finding.js';

const LITTLE_SPACE_BYTES = 1e9;
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

async function examineDataFolder(folder: string): Promise<Finding> {
  const probe = join(folder, `.writable-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, '');
    await unlink(probe);
    return finding('Data folder', `${folder} can be written.`);
  } catch (error) {
    return finding('Data folder', describeError(error).message, {
      state: 'fail',
      advice: 'Choose another one with --data or MIEN_DATA.',
    });
  }
}

async function examineDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  return finding(
    'Disk',
    `${formatBytes(free)} free.`,
    free < LITTLE_SPACE_BYTES ? { state: 'warn', advice: 'Free some space.' } : undefined,
  );
}

async function examineChromium(searchPath: string): Promise<Finding> {
  const candidates = searchPath
    .split(delimiter)
    .flatMap((folder) => CHROMIUM_NAMES.map((name) => join(folder, name)));
  for (const candidate of candidates) {
    const isThere = await access(candidate).then(
      () => true,
      () => false,
    );
    if (isThere) return finding('Chromium', `${candidate}.`);
  }
  return finding('Chromium', 'Not found.', {
    state: 'warn',
    advice: 'Only the browser tests need it.',
  });
}

/** Where Mien writes, and the browser that its tests use. */
export const examineFolders = (folders: {
  readonly repository: string;
  readonly data: string;
  readonly searchPath: string;
}): Promise<readonly Finding[]> =>
  Promise.all([
    examineDataFolder(folders.data),
    examineDisk(folders.repository),
    examineChromium(folders.searchPath),
  ]);
