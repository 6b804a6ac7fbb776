import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { compare, intersectionOverUnion } from '@mien/biometrics';
import type { ReadyPack } from '@mien/models';
import { flatImage, samplePicture } from '@mien/testkit';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePicture } from '../decode/decode-picture.js';
import type { PictureAnalysis } from '../face-analysis.js';
import type { StageResult } from '../stage.js';
import { shippedPack } from '../testing/shipped-pack.js';
import { createFaceEngine, type FaceEngine } from './create-face-engine.js';

let pack: ReadyPack;
let engine: FaceEngine;
let photograph: Buffer;
let expected: PictureAnalysis;

function passed<T>(result: StageResult<T>): T {
  if (result.kind === 'reject') throw new Error(`rejected: ${result.reason}`);
  return result.value;
}

beforeAll(async () => {
  pack = await shippedPack();
  engine = await createFaceEngine({ pack: pack.form, files: pack.files, workers: 1 });
  photograph = await sharp(samplePicture(4)).resize(960).jpeg({ quality: 92 }).toBuffer();
  expected = passed(await engine.analyze(photograph));
});
afterAll(() => engine.close());

describe('a group photograph', () => {
  it('gives a box and an embedding for every face, largest first, and the cost of each stage', () => {
    expect(expected).toMatchObject({ width: 960, height: 724 });
    expect(expected.faces).toHaveLength(4);
    const areas = expected.faces.map(({ box }) => box.width * box.height);
    expect(areas).toEqual(areas.toSorted((a, b) => b - a));
    for (const face of expected.faces) {
      expect(face.embedding).toHaveLength(pack.form.embedder.dimension);
      expect(face.embedderId).toBe(pack.form.embedder.embedderId);
    }
    expect(Object.keys(expected.stageMs)).toEqual(expect.arrayContaining(['decode', 'detect', 'embed']));
  });

  it('gives the same for its pixels', async () => {
    const image = passed(await decodePicture(photograph));
    const { faces } = passed(await engine.analyze(image));
    expect(faces).toEqual(expected.faces);
  });

  it('speaks of the upright original when it is analyzed smaller', async () => {
    const reduced = await createFaceEngine({
      pack: pack.form,
      files: pack.files,
      workers: 1,
      limits: { workingSidePx: 640 },
    });
    const analysis = passed(await reduced.analyze(photograph, { focalLengthPx: 900 }));
    const full = passed(await engine.analyze(photograph, { focalLengthPx: 900 }));
    await reduced.close();

    expect(analysis).toMatchObject({ width: 960, height: 724 });
    for (const face of full.faces) {
      const same = analysis.faces.find(({ box }) => intersectionOverUnion(box, face.box) > 0.7)!;
      expect(compare(same.embedding!, face.embedding!)).toBeGreaterThan(0.8);
      expect(same.landmarks!.nose.x / face.landmarks!.nose.x).toBeCloseTo(1, 1);
      expect(same.quality!.interEyeDistancePx / face.quality!.interEyeDistancePx).toBeCloseTo(1, 1);
      const distanceRatio = same.geometry!.iris!.distanceMm / face.geometry!.iris!.distanceMm;
      expect(Math.abs(distanceRatio - 1)).toBeLessThan(0.2);
    }
  });

  it('leaves the bytes with the caller', async () => {
    const before = Uint8Array.from(photograph);
    await engine.analyze(photograph, { maxFaces: 0 });
    expect(new Uint8Array(photograph)).toEqual(before);
  });
});

describe('a picture that is no probe', () => {
  it('is rejected by name when it cannot be decoded', async () => {
    const half = photograph.subarray(0, photograph.length / 2);
    expect(await engine.analyze(half)).toEqual({
      kind: 'reject',
      stage: 'decode',
      reason: 'picture-truncated',
    });
  });

  it('has no faces when it shows none', async () => {
    expect(passed(await engine.analyze(flatImage(200, 200, [90, 90, 90]))).faces).toEqual([]);
  });

  it('is rejected by name when its pixels are too few', async () => {
    expect(await engine.analyze(flatImage(10, 10, [0, 0, 0]))).toMatchObject({ reason: 'picture-too-small' });
  });

  it('is an error when its pixels contradict its size', async () => {
    const lying = { width: 100, height: 100, data: new Uint8Array(100) };
    await expect(engine.analyze(lying)).rejects.toMatchObject({ code: 'image.invalid', category: 'invalid' });
  });
});

it('stops working on a picture whose caller is gone and goes on with the next', async () => {
  const caller = new AbortController();
  const abandoned = engine.analyze(photograph, {}, { signal: caller.signal });
  setTimeout(() => caller.abort(new Error('gone')), 30);
  await expect(abandoned).rejects.toThrow('gone');
  expect(passed(await engine.analyze(photograph, { maxFaces: 1 })).faces).toHaveLength(4);
});

it('outlives pictures that exceed their deadline in the middle of a network', async () => {
  const options = { pack: pack.form, files: pack.files, workers: 1 };
  for (const deadlineMs of [20, 60, 100]) {
    const hurried = await createFaceEngine({ ...options, deadlineMs });
    await expect(hurried.analyze(photograph)).rejects.toMatchObject({ code: 'engine.deadline-exceeded' });
    await hurried.close();
  }
});

describe('an engine that cannot start', () => {
  it('names the network that is missing', async () => {
    await expect(createFaceEngine({ pack: pack.form, files: new Map(), workers: 1 })).rejects.toMatchObject({
      code: 'model.missing',
    });
  });

  it('refuses a network whose bytes were exchanged', async () => {
    const model = pack.form.embedder.model;
    const files = new Map(pack.files).set(model, { ...pack.files.get(model)!, sha256: '0'.repeat(64) });
    await expect(createFaceEngine({ pack: pack.form, files, workers: 1 })).rejects.toMatchObject({
      code: 'model.digest-mismatch',
      details: { model },
    });
  });
});

describe('a process that used an engine', () => {
  const run = async (ending: string) => {
    const program = `
      import { createFaceEngine } from '@mien/engine/node';
      import { openModelRegistry } from '@mien/models';
      const pack = await (await openModelRegistry({ dataFolder: 'no-such-folder' })).pack('mien-512');
      const engine = await createFaceEngine({ pack: pack.form, files: pack.files, workers: 2 });
      const picture = { width: 64, height: 64, data: new Uint8Array(64 * 64 * 3) };
      const { kind } = await engine.analyze(picture);
      process.stdout.write(kind);
      ${ending}`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', program],
      { cwd: import.meta.dirname, timeout: 30_000 },
    );
    return stdout;
  };

  it.each([
    { how: 'after closing it', ending: 'await engine.close();' },
    { how: 'although it was forgotten', ending: '' },
  ])('ends by itself $how', async ({ ending }) => {
    expect(await run(ending)).toBe('pass');
  });
});
