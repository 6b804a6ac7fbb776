import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unnamedParts } from './unnamed-parts.js';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mien-parts-'));
  for (const folder of ['apps/server/src/modules/people', 'packages/engine', 'packages/gallery']) {
    await mkdir(join(root, folder), { recursive: true });
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

it('tells which folders the tree leaves out, and takes no mention elsewhere for one', async () => {
  const tree =
    '```text\n  server/    the API\n      people/  who\n  engine/  pixels\n```\nThe gallery/ is elsewhere.\n';
  expect(await unnamedParts(root, tree)).toEqual(['ARCHITECTURE.md does not name packages/gallery.']);
});
