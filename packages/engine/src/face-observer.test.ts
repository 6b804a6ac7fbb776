import { readFile } from 'node:fs/promises';
import { flatImage, samplePicture } from '@mien/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decodePicture } from './decode/decode-picture.js';
import { createFaceAnalyzer, type FaceAnalyzer } from './face-analyzer.js';
import { createFaceObserver, type FaceObserver, observerNetworks } from './face-observer.js';
import type { RgbImage } from './image.js';
import type { ModelSource } from './pack.js';
import { fileModelSource } from './runtime/file-model-source.js';
import { nodeRuntime } from './runtime/onnx-node.js';
import { shippedPack } from './testing/shipped-pack.js';

const loaded: string[] = [];
let observer: FaceObserver;
let analyzer: FaceAnalyzer;
let photograph: RgbImage;

beforeAll(async () => {
  const { form, files } = await shippedPack('mien-512');
  const models = fileModelSource(files);
  const counting: ModelSource = (model) => {
    loaded.push(model);
    return models(model);
  };
  const runtime = nodeRuntime();
  observer = await createFaceObserver({ runtime, models: counting, detector: form.detector });
  analyzer = await createFaceAnalyzer({ runtime, models, pack: form });
  const decoded = await decodePicture(await readFile(samplePicture(4)));
  if (decoded.kind === 'reject') throw new Error(decoded.reason);
  photograph = decoded.value;
});

afterAll(async () => {
  await observer.close();
  await analyzer.close();
});

it('loads neither the embedder nor the attack detector', () => {
  expect(loaded.sort()).toEqual([...observerNetworks('blazeface-256')].sort());
  expect(loaded).toHaveLength(3);
});

it('measures what the whole pipeline measures', async () => {
  const [seen] = (await observer.observe(photograph, { maxFaces: 1 })).faces;
  const whole = await analyzer.analyze(photograph, {
    smallFaces: false,
    maxFaces: 1,
    pad: false,
    embed: false,
  });
  expect(seen?.quality).toBeDefined();
  expect(seen?.quality).toEqual(whole.faces[0]?.quality);
});

it('gives only boxes beyond the faces asked for', async () => {
  const { faces } = await observer.observe(photograph, { maxFaces: 1 });
  expect(faces.length).toBeGreaterThan(1);
  expect(faces[1]).not.toHaveProperty('quality');
});

it('sees nobody on a blank wall', async () => {
  const { faces } = await observer.observe(flatImage(320, 240, [120, 120, 120]), { maxFaces: 1 });
  expect(faces).toEqual([]);
});

it.each(['rfb-320', 'blazeface-256', 'mtcnn'] as const)(
  'names every network that %s loads',
  async (detector) => {
    const { files } = await shippedPack('mien-512');
    const models = fileModelSource(files);
    const asked: string[] = [];
    const other = await createFaceObserver({
      runtime: nodeRuntime(),
      models: (model) => {
        asked.push(model);
        return models(model);
      },
      detector,
    });
    await other.close();
    expect(asked.sort()).toEqual([...observerNetworks(detector)].sort());
  },
);
