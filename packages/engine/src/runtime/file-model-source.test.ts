import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ModelDigestError, ModelMissingError } from './errors.js';
import { fileModelSource } from './file-model-source.js';

const written = Uint8Array.of(1, 2, 3);
const sha256 = createHash('sha256').update(written).digest('hex');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mien-model-'));
  await writeFile(join(folder, 'a.onnx'), written);
});
afterAll(() => rm(folder, { recursive: true }));

it('gives the bytes of a network whose digest is right', async () => {
  const models = fileModelSource(new Map([['a', { path: join(folder, 'a.onnx'), sha256 }]]));
  expect(new Uint8Array(await models('a'))).toEqual(written);
});

it('refuses a file with other bytes than the manifest names', async () => {
  const models = fileModelSource(new Map([['a', { path: join(folder, 'a.onnx'), sha256: '0'.repeat(64) }]]));
  await expect(models('a')).rejects.toThrow(ModelDigestError);
});

it('says which network is missing', async () => {
  const models = fileModelSource(new Map([['gone', { path: join(folder, 'gone.onnx'), sha256 }]]));
  await expect(models('gone')).rejects.toThrow(ModelMissingError);
  await expect(models('never-named')).rejects.toThrow('"never-named"');
});
