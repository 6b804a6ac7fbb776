import { describe, expect, it } from 'vitest';
import { runNetwork, waves } from '../testing/run-network.js';
import { alignChannels } from './align-channels.js';
import { replacePrelu } from './fast-prelu.js';
import { createOnnxGraph } from './onnx-graph.js';
import { decodeOnnx } from './onnx-schema.js';
import { openBatch } from './open-batch.js';

const slopes = { shape: [2, 1, 1], data: Float32Array.of(0.25, -1.5) };

/** As exported for one picture: PReLU, then a reshape whose target names the batch of 1. */
function exportedForOnePicture(): Uint8Array {
  const graph = createOnnxGraph('exported');
  const x = graph.input('x', [1, 2, 3, 3]);
  const bent = graph.node('PRelu', [x, graph.weights(slopes)]);
  graph.output(graph.node('Reshape', [bent, graph.integers([1, 18])]), 'y', [1, 18]);
  return graph.encode();
}

const opsOf = (bytes: Uint8Array) => decodeOnnx('Model', bytes).graph.node.map((node) => node.opType);

describe('opening the batch of a network', () => {
  it('gives each picture of a batch what it got alone', async () => {
    const opened = openBatch(exportedForOnePicture());
    const both = waves([2, 2, 3, 3]);
    const together = await runNetwork(opened, both);
    const alone = [0, 18].map((start) => ({ dims: [1, 2, 3, 3], data: both.data.slice(start, start + 18) }));
    const outputs = await Promise.all(alone.map((tensor) => runNetwork(exportedForOnePicture(), tensor)));
    expect(together.y?.dims).toEqual([2, 18]);
    expect([...(together.y?.data ?? [])]).toEqual(outputs.flatMap(({ y }) => [...(y?.data ?? [])]));
  });

  it('is needed: the network as exported refuses two pictures', async () => {
    await expect(runNetwork(exportedForOnePicture(), waves([2, 2, 3, 3]))).rejects.toThrow();
  });
});

describe('replacing PReLU', () => {
  it('gives the same outputs from faster nodes, whatever the sign of the slope', async () => {
    const replaced = replacePrelu(exportedForOnePicture());
    const input = waves([1, 2, 3, 3], 5);
    const [before, after] = [
      await runNetwork(exportedForOnePicture(), input),
      await runNetwork(replaced, input),
    ];
    expect(opsOf(replaced)).toEqual(['Relu', 'Mul', 'Mul', 'Add', 'Reshape', 'Identity']);
    for (const [i, value] of (before.y?.data ?? []).entries()) expect(after.y?.data[i]).toBeCloseTo(value, 5);
  });

  it('leaves a network without PReLU as it is', () => {
    const graph = createOnnxGraph('plain');
    graph.output(graph.node('Relu', [graph.input('x', [1, 2])]), 'y', [1, 2]);
    expect(Buffer.from(replacePrelu(graph.encode())).equals(graph.encode())).toBe(true);
  });
});

/** 5 channels widen to 18, are convolved one by one, and narrow to 4. */
function bottleneck({ hasSecondReader = false } = {}): Uint8Array {
  const graph = createOnnxGraph('bottleneck');
  const drawn = (shape: number[], phase: number) => graph.weights({ shape, data: waves(shape, phase).data });
  const x = graph.input('x', ['N', 5, 6, 6]);
  const wide = graph.node('Conv', [x, drawn([18, 5, 1, 1], 1), drawn([18], 2)]);
  const bent = graph.node('PRelu', [wide, drawn([18, 1, 1], 3)]);
  const each = graph.node('Conv', [bent, drawn([18, 1, 3, 3], 4), drawn([18], 5)], { group: 18 });
  const narrow = graph.node('Conv', [each, drawn([4, 18, 1, 1], 6)]);
  graph.output(narrow, 'y', ['N', 4, 4, 4]);
  if (hasSecondReader) graph.output(graph.node('Relu', [bent]), 'z', ['N', 18, 6, 6]);
  return graph.encode();
}

describe('aligning channels', () => {
  it('widens the inside of a bottleneck and gives the same outputs', async () => {
    const aligned = alignChannels(bottleneck());
    const sizes = decodeOnnx('Model', aligned).graph.initializer.map(({ dims }) => dims);
    expect(sizes).toEqual([[32, 5, 1, 1], [32], [32, 1, 1], [32, 1, 3, 3], [32], [4, 32, 1, 1]]);
    const input = waves([2, 5, 6, 6], 7);
    const [before, after] = [await runNetwork(bottleneck(), input), await runNetwork(aligned, input)];
    expect(after.y?.dims).toEqual([2, 4, 4, 4]);
    const [wanted, got] = [before.y?.data ?? [], after.y?.data ?? []];
    expect(got).toHaveLength(wanted.length);
    for (const [i, value] of wanted.entries()) expect((got[i] ?? 0) / value).toBeCloseTo(1, 4);
  });

  it('leaves channels alone that something else reads', () => {
    const shared = bottleneck({ hasSecondReader: true });
    expect(Buffer.from(alignChannels(shared)).equals(shared)).toBe(true);
  });
});
