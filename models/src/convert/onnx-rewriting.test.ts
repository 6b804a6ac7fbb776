import { describe, expect, it } from 'vitest';
import { runNetwork, waves } from '../testing/run-network.js';
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
