import { readFile } from 'node:fs/promises';
import type { ModelSession, Tensor } from '@mien/engine';
import { nodeRuntime } from '@mien/engine/node';
import { describe, expect, it } from 'vitest';
import { builtPath } from '../build/built-files.js';
import { sha256Of } from '../files/digest.js';
import { locations } from '../files/locations.js';
import { waves } from '../testing/run-network.js';
import { type BuiltNetwork, builtNetworks } from './manifest-schema.js';
import { readManifest } from './read-manifest.js';

const OPEN_SIDE = 64;
/** Networks that take pixels of 0..255; the others take numbers around 0. */
const RAW_PIXELS = new Set(['dlib-128', 'minifas-128', 'fused-704']);

/**
 * Some outputs, as [index, value], for the input below: of the source files of the TensorFlow.js and face-api
 * networks run by TensorFlow.js, of the ONNX files as published, of MobileFaceNet before its PReLUs were joined.
 */
const reference: Readonly<Record<string, Readonly<Record<string, readonly [number, number][]>>>> = JSON.parse(
  await readFile(new URL('../testing/reference-outputs.json', import.meta.url), 'utf8'),
);

const manifest = await readManifest();
const networks = builtNetworks(manifest);

const readBuilt = ({ key }: BuiltNetwork) => readFile(builtPath(locations.built, key));

async function withSession<T>(model: BuiltNetwork, run: (session: ModelSession) => Promise<T>): Promise<T> {
  const session = await nodeRuntime().load(await readBuilt(model));
  try {
    return await run(session);
  } finally {
    await session.close();
  }
}

function inputOf(model: BuiltNetwork, batch: number): Tensor {
  const shape = Object.values(model.inputs)[0] ?? [];
  const dims = shape.map((side, axis) => (axis === 0 ? batch : side > 0 ? side : OPEN_SIDE));
  const tensor = waves(dims);
  return RAW_PIXELS.has(model.key) ? { dims, data: tensor.data.map((v) => 127.5 + 127.5 * v) } : tensor;
}

describe.each(networks.map((model) => ({ key: model.key, model })))('the built network $key', ({ model }) => {
  it('has the digest of the manifest', async () => {
    expect(sha256Of(await readBuilt(model))).toBe(model.sha256);
  });

  it('takes and gives what the manifest says', async () => {
    await withSession(model, async (session) => {
      expect(session.inputShapes).toEqual(model.inputs);
      const outputs = await session.run({ input: inputOf(model, 1) });
      for (const [name, shape] of Object.entries(model.outputs)) {
        const open = shape.map((side, axis) => (side === -1 ? outputs[name]?.dims[axis] : side));
        expect(outputs[name]?.dims).toEqual(open);
      }
      expect(Object.keys(outputs).toSorted()).toEqual(Object.keys(model.outputs).toSorted());
    });
  });

  it('gives each picture of a batch what it gives it alone', async () => {
    await withSession(model, async (session) => {
      const both = inputOf(model, 2);
      const half = both.data.length / 2;
      const together = await session.run({ input: both });
      const second = { dims: [1, ...both.dims.slice(1)], data: both.data.slice(half) };
      for (const [name, { data }] of Object.entries(await session.run({ input: second }))) {
        expect(largestDifference(together[name]?.data.slice(data.length), data)).toBeLessThan(1e-5);
      }
    });
  });
});

describe.each(Object.keys(reference).map((key) => ({ key })))('the conversion of $key', ({ key }) => {
  it('computes what the source computes', async () => {
    const model = networks.find((candidate) => candidate.key === key)!;
    const outputs = await withSession(model, (session) => session.run({ input: inputOf(model, 1) }));
    for (const [name, samples] of Object.entries(reference[key] ?? {})) {
      for (const [index, value] of samples) {
        const tolerance = 1e-3 * Math.max(1e-3, Math.abs(value));
        expect(Math.abs((outputs[name]?.data[index] ?? Number.NaN) - value)).toBeLessThan(tolerance);
      }
    }
  });
});

it('every pack names networks whose shapes are those of its form', () => {
  for (const { form } of manifest.packs) {
    const embedder = networks.find(({ key }) => key === form.embedder.model);
    expect(Object.values(embedder?.outputs ?? {})).toEqual([[-1, form.embedder.dimension]]);
    expect(manifest.models.find(({ key }) => key === form.pad.model)?.job).toBe('pad');
  }
});

/** Relative to the largest value, so that a network with outputs in the hundreds is judged as one around 1. */
function largestDifference(actual: Float32Array | undefined, expected: Float32Array): number {
  const scale = Math.max(1, ...expected.map(Math.abs));
  return Math.max(...expected.map((value, i) => Math.abs(value - (actual?.[i] ?? Number.NaN)))) / scale;
}
