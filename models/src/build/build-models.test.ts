import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '@mien/testkit';
import { create } from 'tar';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '../files/digest.js';
import type { Manifest, ManifestModel } from '../manifest/manifest-schema.js';
import { tinyNetwork } from '../testing/tiny-networks.js';
import { type BuildOptions, type BuildProgress, buildModels } from './build-models.js';
import { convertModel } from './convert-model.js';
import { BuildDigestError } from './errors.js';

/** A published package with two networks, a manifest that names them, and a count of downloads. */
async function scene(folder: string) {
  const files = new Map([
    ['first.onnx', tinyNetwork({ side: 8, outputs: 2 })],
    ['second.onnx', tinyNetwork({ side: 8, outputs: 3 })],
  ]);
  await mkdir(join(folder, 'source', 'package'), { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(folder, 'source', 'package', name), bytes);
  const tarball = join(folder, 'published.tgz');
  await create({ file: tarball, gzip: true, cwd: join(folder, 'source') }, ['package']);
  const published = await readFile(tarball);

  const models = [...files.keys()].map((name): ManifestModel => {
    const model: ManifestModel = { ...aModel(name), key: name.replace('.onnx', '') };
    return { ...model, sha256: sha256Of(convertModel(model, files)) };
  });
  const integrity = `sha512-${createHash('sha512').update(published).digest('base64')}`;
  const manifest: Manifest = {
    sources: [{ package: 'networks', version: '1.0.0', integrity, license: 'MIT' }],
    models,
    fusions: [],
    packs: [],
  };
  const downloads: string[] = [];
  const options: BuildOptions = {
    manifest,
    builtFolder: join(folder, 'built'),
    cacheFolder: join(folder, 'cache'),
    async pack(spec, arrival) {
      downloads.push(spec);
      await writeFile(join(arrival, 'networks-1.0.0.tgz'), published);
    },
  };
  return { options, manifest, downloads, built: (key: string) => join(folder, 'built', `${key}.onnx`) };
}

const aModel = (file: string): ManifestModel => ({
  key: 'network',
  job: 'embed',
  package: 'networks',
  files: [file],
  conversion: 'onnx',
  sha256: '0'.repeat(64),
  inputs: {},
  outputs: {},
  license: 'MIT',
  origin: { known: '', unknown: '' },
});

describe('building the networks', () => {
  it('builds all of them, reports each step, and has nothing to do the second time', async () => {
    await withTemporaryFolder(async (folder) => {
      const { options, downloads } = await scene(folder);
      const steps: BuildProgress[] = [];
      const result = await buildModels({ ...options, onProgress: (step) => steps.push(step) });
      expect(result).toEqual({ built: ['first', 'second'], kept: [] });
      expect(steps.map(({ step, subject, done }) => `${step} ${subject} ${done}`)).toEqual([
        'download networks@1.0.0 0',
        'convert first 0',
        'ready first 1',
        'convert second 1',
        'ready second 2',
      ]);
      await rm(join(folder, 'cache'), { recursive: true });
      expect(await buildModels(options)).toEqual({ built: [], kept: ['first', 'second'] });
      expect(downloads).toHaveLength(1);
    });
  });

  it('builds only what is missing, from the tarball it kept', async () => {
    await withTemporaryFolder(async (folder) => {
      const { options, built, downloads } = await scene(folder);
      await buildModels(options);
      await rm(built('second'));
      expect(await buildModels(options)).toEqual({ built: ['second'], kept: ['first'] });
      expect(downloads).toHaveLength(1);
    });
  });

  it('builds a damaged network again', async () => {
    await withTemporaryFolder(async (folder) => {
      const { options, built, manifest } = await scene(folder);
      await buildModels(options);
      await writeFile(built('first'), 'damaged');
      expect((await buildModels(options)).built).toEqual(['first']);
      expect(sha256Of(await readFile(built('first')))).toBe(manifest.models[0]?.sha256);
    });
  });

  it('keeps nothing of a network that came out with another digest', async () => {
    await withTemporaryFolder(async (folder) => {
      const { options, manifest } = await scene(folder);
      const models = manifest.models.map((model) => ({ ...model, sha256: '0'.repeat(64) }));
      await expect(buildModels({ ...options, manifest: { ...manifest, models } })).rejects.toThrow(
        BuildDigestError,
      );
      await expect(readdir(join(folder, 'built'))).rejects.toThrow();
    });
  });
});
