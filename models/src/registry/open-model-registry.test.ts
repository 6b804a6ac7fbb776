import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileModelSource } from '@mien/engine/node';
import { withTemporaryFolder } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import { tinyNetwork } from '../testing/tiny-networks.js';
import { openModelRegistry } from './open-model-registry.js';

const nine = { by: 'operator', at: new Date('2026-03-02T09:00:00Z') };
const ten = { by: 'auditor', at: new Date('2026-03-02T10:00:00Z') };

/** A registry in an empty data folder, and a PAD network that can be imported into it. */
async function scene<T>(run: (scene: Awaited<ReturnType<typeof prepare>>) => Promise<T>): Promise<T> {
  return withTemporaryFolder(async (folder) => run(await prepare(folder)));
}

async function prepare(folder: string) {
  const dataFolder = join(folder, 'data');
  const file = join(folder, 'better-pad.onnx');
  await writeFile(file, tinyNetwork({ side: 80, outputs: 2 }));
  const input = { width: 80, height: 80, layout: 'nhwc', channels: 'bgr', mean: [0, 0, 0], scale: 1 };
  const form = {
    kind: 'pad',
    id: 'better',
    license: 'MIT',
    input,
    cropScale: 4,
    classes: 2,
    bonaFideClass: 1,
  };
  await writeFile(`${file}.json`, JSON.stringify({ ...form, output: 'logits' }));
  const open = () => openModelRegistry({ dataFolder });
  return { dataFolder, file, open, registry: await open() };
}

describe('the packs of a fresh installation', () => {
  it('are those that ship, the default one active', async () => {
    await scene(async ({ registry }) => {
      const packs = await registry.list();
      expect(packs.map(({ id, isActive, isImported }) => ({ id, isActive, isImported }))).toEqual([
        { id: 'mien-512', isActive: true, isImported: false },
        { id: 'mien-128', isActive: false, isImported: false },
        { id: 'mien-704', isActive: false, isImported: false },
      ]);
    });
  });

  it('say for each network where it comes from and what is not known of it', async () => {
    await scene(async ({ registry }) => {
      const card = await registry.show('mien-128');
      const embedder = card.networks.find((network) => network.job === 'embed');
      expect(embedder).toMatchObject({ key: 'dlib-128', source: '@vladmandic/face-api@1.7.15' });
      expect(card.networks.every(({ license, origin }) => license !== '' && origin.unknown !== '')).toBe(
        true,
      );
    });
  });

  it('can be had with another detector, whose embeddings stay comparable', async () => {
    await scene(async ({ registry }) => {
      const [plain, variant] = [await registry.pack('mien-512'), await registry.pack('mien-512+mtcnn')];
      expect(variant.form).toEqual({ ...plain.form, detector: 'mtcnn' });
      expect(variant.card.networks.map(({ key }) => key)).toContain('mtcnn-pnet');
    });
  });

  it('do not include one that nobody made', async () => {
    await scene(async ({ registry }) => {
      await expect(registry.pack('mien-999')).rejects.toMatchObject({ code: 'models.unknown-pack' });
    });
  });

  it('are all intact after a build', async () => {
    await scene(async ({ registry }) => {
      expect((await registry.verify()).filter(({ status }) => status !== 'intact')).toEqual([]);
    });
  });
});

describe('importing a network', () => {
  it('makes a new pack that is not active, and survives a restart', async () => {
    await scene(async ({ registry, open, file }) => {
      const before = await registry.pack();
      const pack = await registry.importModel({ file, ...nine });
      expect(pack.id).toBe('mien-512+better');
      expect(pack.form).toEqual({
        ...before.form,
        pad: { ...pack.form.pad, cropScale: 4, bonaFideClass: 1 },
      });
      expect((await (await open()).pack('mien-512+better')).form).toEqual(pack.form);
      expect((await registry.pack()).id).toBe('mien-512');
    });
  });

  it('keeps a copy that runs without the file it came from', async () => {
    await scene(async ({ registry, file }) => {
      const { files, form } = await registry.importModel({ file, ...nine });
      await writeFile(file, 'gone');
      await expect(fileModelSource(files)(form.pad.model)).resolves.toHaveProperty('length');
    });
  });

  it('records its license and origin in the card', async () => {
    await scene(async ({ registry, file }) => {
      const { card } = await registry.importModel({ file, base: 'mien-128', packId: 'ours', ...nine });
      expect(card).toMatchObject({
        packId: 'ours',
        summary: expect.stringContaining('imported network better-'),
      });
      expect(card.networks.find(({ job }) => job === 'pad')).toMatchObject({
        source: 'better-pad.onnx',
        license: 'MIT',
      });
    });
  });

  it('refuses a name that is taken, or that is none', async () => {
    await scene(async ({ registry, file }) => {
      const taken = registry.importModel({ file, packId: 'mien-128', ...nine });
      await expect(taken).rejects.toMatchObject({ code: 'models.pack-exists' });
      const none = registry.importModel({ file, packId: '../up', ...nine });
      await expect(none).rejects.toMatchObject({ code: 'models.form-invalid' });
      expect(await registry.list()).toHaveLength(3);
    });
  });

  it('fails closed when the kept file is exchanged later', async () => {
    await scene(async ({ registry, file }) => {
      const { id, files, form } = await registry.importModel({ file, ...nine });
      await writeFile(files.get(form.pad.model)!.path, tinyNetwork({ side: 80, outputs: 2, weight: 9 }));
      await expect(fileModelSource(files)(form.pad.model)).rejects.toMatchObject({
        code: 'model.digest-mismatch',
      });
      await expect(registry.activate(id, nine)).rejects.toMatchObject({ code: 'models.pack-not-intact' });
      expect((await registry.verify()).find(({ model }) => model === form.pad.model)?.status).toBe('changed');
    });
  });
});

describe('activating a pack', () => {
  it('is written down with who and when, and can be rolled back step by step', async () => {
    await scene(async ({ registry, open, file }) => {
      await registry.importModel({ file, ...nine });
      await registry.activate('mien-128', nine);
      await registry.activate('mien-512+better', ten);
      expect((await (await open()).pack()).id).toBe('mien-512+better');
      expect(await registry.rollback(ten)).toBe('mien-128');
      expect(await registry.rollback(ten)).toBe('mien-512');
      await expect(registry.rollback(ten)).rejects.toMatchObject({ code: 'models.nothing-to-roll-back' });
      expect(await registry.history()).toEqual([
        { kind: 'activate', packId: 'mien-128', by: 'operator', at: '2026-03-02T09:00:00.000Z' },
        { kind: 'activate', packId: 'mien-512+better', by: 'auditor', at: '2026-03-02T10:00:00.000Z' },
        { kind: 'rollback', packId: 'mien-128', by: 'auditor', at: '2026-03-02T10:00:00.000Z' },
        { kind: 'rollback', packId: 'mien-512', by: 'auditor', at: '2026-03-02T10:00:00.000Z' },
      ]);
    });
  });

  it('shows a variant in the list while it is active', async () => {
    await scene(async ({ registry }) => {
      await registry.activate('mien-128+mtcnn', nine);
      const active = (await registry.list()).find(({ isActive }) => isActive);
      expect(active).toMatchObject({ id: 'mien-128+mtcnn', form: { detector: 'mtcnn' } });
    });
  });

  it('is refused where the networks were not built', async () => {
    await scene(async ({ dataFolder }) => {
      const empty = await openModelRegistry({ dataFolder, builtFolder: join(dataFolder, 'nothing-here') });
      await expect(empty.activate('mien-128', nine)).rejects.toMatchObject({
        code: 'models.pack-not-intact',
      });
    });
  });

  it('does not guess when the record of it is damaged', async () => {
    await scene(async ({ dataFolder, registry }) => {
      await mkdir(join(dataFolder, 'models'), { recursive: true });
      await writeFile(join(dataFolder, 'models', 'registry.json'), '{"imports": [');
      await expect(registry.pack()).rejects.toMatchObject({ code: 'models.registry-damaged' });
    });
  });
});

describe('measured error rates', () => {
  const point = { fmrLower: 0, fmrUpper: 1, falseMatches: 1, fnmr: 0.01 };
  const table = {
    points: [
      { ...point, fmr: 0.1, threshold: 0.2 },
      { ...point, fmr: 0.01, threshold: 0.3 },
    ],
    likelihood: { intercept: -5, slope: 30, limit: 8 },
  };
  const run = { dataset: 'drawn', pack: 'mien-512 1', measuredAt: '2026-03-02', people: 9, pictures: 18 };
  const calibration = {
    format: 1,
    embedderId: 'mien-512@1',
    raw: table,
    normalized: table,
    run: { ...run, failuresToAcquire: 0, mated: 9, nonMated: 72 },
  } as const;

  it('come with the pack, and with a pack that has the same embedder', async () => {
    await scene(async ({ registry, file }) => {
      await registry.saveCalibration('mien-512', calibration);
      await registry.importModel({ file, ...nine });
      expect((await registry.pack('mien-512')).calibration).toEqual(calibration);
      expect((await registry.pack('mien-512+better')).calibration).toEqual(calibration);
    });
  });

  it('are not taken from another embedder', async () => {
    await scene(async ({ registry }) => {
      const saving = registry.saveCalibration('mien-128', calibration);
      await expect(saving).rejects.toMatchObject({ code: 'models.calibration-mismatch' });
    });
  });
});

it('times the bare networks of a pack', async () => {
  await scene(async ({ registry }) => {
    const seen: string[] = [];
    const timings = await registry.benchmark('mien-512', {
      runs: 3,
      onProgress: ({ model }) => seen.push(model),
    });
    expect(seen).toEqual(['blazeface-256', 'face-mesh', 'iris', 'minifas-128', 'arcface-512']);
    expect(timings.every(({ p50Ms, p95Ms }) => p50Ms > 0 && p95Ms >= p50Ms)).toBe(true);
  });
});

it('leaves the data folder alone while it only reads', async () => {
  await scene(async ({ dataFolder, registry }) => {
    await registry.list();
    await registry.pack();
    await expect(readFile(join(dataFolder, 'models', 'registry.json'))).rejects.toThrow();
  });
});
