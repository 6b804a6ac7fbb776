import type { PixelForm } from '@mien/engine';
import { describe, expect, it } from 'vitest';
import { runNetwork, waves } from '../testing/run-network.js';
import { ConversionError } from './errors.js';
import { type FusionPart, fuseEmbedders } from './fuse-embedders.js';
import { createOnnxGraph } from './onnx-graph.js';

const form = (over: Partial<PixelForm>): PixelForm => ({
  width: 2,
  height: 1,
  layout: 'nhwc',
  channels: 'rgb',
  mean: [0, 0, 0],
  scale: 1,
  ...over,
});

/** An embedder that gives its six inputs back as they come. */
function echo(shape: readonly number[]): Uint8Array {
  const graph = createOnnxGraph('echo');
  const x = graph.input('x', ['batch', ...shape]);
  graph.output(graph.node('Reshape', [x, graph.integers([0, 6])]), 'y', ['batch', 6]);
  return graph.encode();
}

const plain: FusionPart = { network: echo([1, 2, 3]), input: form({}), weight: 1 };
const turned: FusionPart = {
  network: echo([3, 1, 2]),
  input: form({ layout: 'nchw', channels: 'bgr', mean: [10, 20, 30], scale: 0.5 }),
  weight: 0.25,
};

const unit = (values: readonly number[]) => values.map((value) => value / Math.hypot(...values));

async function embed(parts: readonly FusionPart[], pixels: readonly number[]): Promise<number[]> {
  const input = { dims: [1, 1, 2, 3], data: Float32Array.from(pixels) };
  const { embedding } = await runNetwork(fuseEmbedders('fused', parts), input);
  return [...(embedding?.data ?? [])];
}

describe('fusing embedders', () => {
  it('gives each the pixels it wants, and puts weighted unit vectors one after the other', async () => {
    const embedding = await embed([plain, turned], [40, 50, 60, 70, 80, 90]);
    const bgrPlanes = [60 - 10, 90 - 10, 50 - 20, 80 - 20, 40 - 30, 70 - 30].map((value) => value * 0.5);
    const expected = [...unit([40, 50, 60, 70, 80, 90]), ...unit(bgrPlanes).map((value) => value * 0.5)];
    for (const [i, value] of expected.entries()) expect(embedding[i]).toBeCloseTo(value, 5);
  });

  it('makes the cosine the weighted mean of the cosines', async () => {
    const dot = (a: readonly number[], b: readonly number[]) =>
      a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
    const cosine = async (parts: readonly FusionPart[]) => {
      const [a, b] = [await embed(parts, [9, 1, 200, 3, 7, 90]), await embed(parts, [80, 255, 6, 70, 5, 9])];
      return dot(unit(a), unit(b));
    };
    const [first, second] = [await cosine([plain]), await cosine([turned])];
    expect(await cosine([plain, turned])).toBeCloseTo((first + 0.25 * second) / 1.25, 5);
  });

  it('takes batches', async () => {
    const { embedding } = await runNetwork(fuseEmbedders('fused', [plain, turned]), waves([3, 1, 2, 3], 100));
    expect(embedding?.dims).toEqual([3, 12]);
  });

  it('refuses a part whose operators mean different things in different versions', () => {
    const graph = createOnnxGraph('softmax');
    graph.output(graph.node('Softmax', [graph.input('x', ['batch', 6])]), 'y', ['batch', 6]);
    expect(() => fuseEmbedders('fused', [{ ...plain, network: graph.encode() }])).toThrow(ConversionError);
  });
});
