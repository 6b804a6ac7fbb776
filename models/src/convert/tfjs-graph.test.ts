import { describe, expect, it } from 'vitest';
import { runNetwork } from '../testing/run-network.js';
import { ConversionError } from './errors.js';
import { convertTfjsGraph } from './tfjs-graph.js';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const input = {
  name: 'x',
  op: 'Placeholder',
  attr: { shape: { shape: { dim: [-1, 1, 2, 2].map((size) => ({ size: String(size) })) } } },
};
const constant = (name: string) => ({ name, op: 'Const' });

function graphFile(nodes: readonly object[], shapes: Readonly<Record<string, number[]>>): Uint8Array {
  const weights = Object.entries(shapes).map(([name, shape]) => ({ name, shape, dtype: 'float32' }));
  const model = { modelTopology: { node: [input, ...nodes] }, weightsManifest: [{ weights }] };
  return new TextEncoder().encode(JSON.stringify(model));
}

const bytes = (...values: number[]) => new Uint8Array(Float32Array.from(values).buffer);

function convolution(fusedOperators: readonly string[]) {
  return {
    name: 'conv',
    op: '_FusedConv2D',
    input: ['x', 'filter', 'bias'],
    attr: {
      padding: { s: base64('VALID') },
      strides: { list: { i: ['1', '1', '1', '1'] } },
      fused_ops: { list: { s: fusedOperators.map(base64) } },
    },
  };
}

describe('converting a TensorFlow.js graph', () => {
  const constants = [constant('filter'), constant('bias')];
  const shapes = { filter: [1, 1, 2, 1], bias: [1] };
  const picture = { dims: [1, 1, 2, 2], data: Float32Array.of(1, 2, 3, 4) };

  it('keeps fused biases and activations, and names outputs after Identity nodes', async () => {
    const nodes = [
      ...constants,
      convolution(['BiasAdd', 'Relu']),
      { name: 'out', op: 'Identity', input: ['conv:0'] },
    ];
    const network = convertTfjsGraph('t', graphFile(nodes, shapes), bytes(1, -1, 0.5));
    expect(await runNetwork(network, picture)).toEqual({
      out: { dims: [1, 1, 2, 1], data: Float32Array.of(0, 0) },
    });
    const steeper = convertTfjsGraph('t', graphFile(nodes, shapes), bytes(-1, 1, 0.5));
    expect((await runNetwork(steeper, picture)).out?.data).toEqual(Float32Array.of(1.5, 1.5));
  });

  it.each([
    { what: 'an operator it does not know', nodes: [{ name: 'conv', op: 'Erf', input: ['x'] }] },
    { what: 'an activation it does not know', nodes: [...constants, convolution(['BiasAdd', 'Elu'])] },
    { what: 'a node that is not there', nodes: [] },
  ])('refuses $what', ({ nodes }) => {
    const file = graphFile([...nodes, { name: 'out', op: 'Identity', input: ['conv'] }], shapes);
    expect(() => convertTfjsGraph('t', file, bytes(1, 1, 0))).toThrow(ConversionError);
  });
});
