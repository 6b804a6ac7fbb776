import { createNetwork } from '../convert/network.js';
import {
  encodeOnnx,
  FLOAT,
  type OnnxAttribute,
  type OnnxGraph,
  type OnnxNode,
  type OnnxTensor,
} from '../convert/onnx-schema.js';

/** Options of a network that averages a picture and multiplies the three means by fixed weights. */
export interface TinyNetworkOptions {
  readonly side: number;
  readonly outputs: number;
  /** Weight of every input; 0 makes the output the same for every picture, NaN spoils it. */
  readonly weight?: number;
  readonly softmax?: boolean;
  readonly extraOutput?: boolean;
}

/** A working ONNX network of a few hundred bytes: N×side×side×3 in, N×outputs out. */
export function tinyNetwork({
  side,
  outputs,
  weight = 0.5,
  softmax,
  extraOutput,
}: TinyNetworkOptions): Uint8Array {
  const network = createNetwork('tiny');
  const means = network.averageAll(network.input(side, side, 3));
  const data = Float32Array.from({ length: outputs * 3 }, (_, i) => weight * Math.sin(i + 1));
  const bias = Float32Array.from({ length: outputs }, (_, i) => 0.1 * (i + 1));
  const scores = network.dense(means, { shape: [outputs, 3], data }, bias);
  network.output(softmax ? network.softmax(scores) : scores, 'scores');
  if (extraOutput) network.output(means, 'means');
  return network.encode();
}

/** Where a network can hide a tensor that lies in another file. */
export type HidingPlace = 'initializer' | 'attribute' | 'subgraph' | 'sparse-initializer' | 'function';

/** A network with weights in another file, by a path of the attacker's choice. */
export function networkWithExternalWeights(location: string, place: HidingPlace = 'initializer'): Uint8Array {
  const dim = [{ value: 1 }, { value: 3 }];
  const info = (name: string) => ({ name, type: { tensorType: { elemType: FLOAT, shape: { dim } } } });
  const tensor: OnnxTensor = {
    name: 'weights',
    dims: [1, 3],
    dataType: FLOAT,
    externalData: [{ key: 'location', value: location }],
    dataLocation: 1,
  };
  const holder = (attribute: OnnxAttribute): OnnxNode => ({
    opType: 'Constant',
    name: 'constant',
    input: [],
    output: ['weights'],
    attribute: [attribute],
  });
  const constant = holder({ name: 'value', type: 4, t: tensor });
  const inner: OnnxGraph = { name: 'inner', node: [], initializer: [tensor], input: [], output: [] };
  const add = { opType: 'Add', name: 'add', input: ['input', 'weights'], output: ['output'] };
  const extra = place === 'attribute' ? [constant] : [];
  const branch = place === 'subgraph' ? [holder({ name: 'body', type: 5, g: inner })] : [];
  return encodeOnnx('Model', {
    irVersion: 8,
    opsetImport: [{ domain: '', version: 13 }],
    graph: {
      name: 'external',
      node: [...extra, ...branch, add],
      initializer: place === 'initializer' ? [tensor] : [],
      input: [info('input')],
      output: [info('output')],
      ...(place === 'sparse-initializer' && { sparseInitializer: [{ values: tensor, indices: tensor }] }),
    },
    ...(place === 'function' && { functions: [{ name: 'hidden', node: [constant] }] }),
  });
}
