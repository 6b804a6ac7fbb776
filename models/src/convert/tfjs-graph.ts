import { z } from 'zod';
import { ConversionError } from './errors.js';
import type { FeatureMap, NetworkBuilder, Value, Window } from './layers.js';
import { createNetwork } from './network.js';
import { permute, type Weights } from './tensor.js';
import { readWeights, weightsManifest } from './weights-manifest.js';

const attribute = z.looseObject({
  s: z.base64().optional(),
  list: z.object({ s: z.array(z.base64()).optional(), i: z.array(z.coerce.number()).optional() }).optional(),
  shape: z.object({ dim: z.array(z.object({ size: z.coerce.number() })) }).optional(),
});

const graphNode = z.object({
  name: z.string(),
  op: z.string(),
  input: z.array(z.string()).default([]),
  attr: z.record(z.string(), attribute).default({}),
});

const graphModel = z.object({
  modelTopology: z.object({ node: z.array(graphNode) }),
  weightsManifest,
});

type GraphNode = z.infer<typeof graphNode>;

interface Scope {
  readonly network: NetworkBuilder;
  value(name: string): Value;
  map(name: string): FeatureMap;
  constant(name: string): Weights;
}

/**
 * Convert a TensorFlow.js graph model to ONNX. Outputs are the graph's `Identity` nodes, by name.
 *
 * @param json The model's `.json` file.
 * @param bin The weights of all its `.bin` files.
 * @throws {ConversionError} on an operator outside those that face networks of this family use.
 */
export function convertTfjsGraph(name: string, json: Uint8Array, bin: Uint8Array): Uint8Array {
  const model = graphModel.parse(JSON.parse(new TextDecoder().decode(json)));
  const weights = readWeights(model.weightsManifest, bin);
  const nodes = new Map(model.modelTopology.node.map((node) => [node.name, node]));
  const network = createNetwork(name);
  const done = new Map<string, Value>();

  const scope: Scope = {
    network,
    value(reference) {
      const key = reference.replace(/:\d+$/, '');
      const known = done.get(key);
      if (known) return known;
      const node = nodes.get(key);
      if (!node) throw new ConversionError(`The graph names "${key}" but does not hold it.`);
      const built = layerOf(node)(node, scope);
      done.set(key, built);
      return built;
    },
    map(reference) {
      const value = scope.value(reference);
      if (value.kind !== 'map') throw new ConversionError(`"${reference}" is not a feature map.`);
      return value;
    },
    constant(reference) {
      const found = weights.get(reference.replace(/:\d+$/, ''));
      if (!found) throw new ConversionError(`"${reference}" is not a constant.`);
      return found;
    },
  };

  const outputs = model.modelTopology.node.filter((node) => node.op === 'Identity');
  const byName = outputs.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const output of byName) network.output(scope.value(output.name), output.name);
  return network.encode();
}

type Layer = (node: GraphNode, scope: Scope) => Value;

const layers: Readonly<Record<string, Layer>> = {
  Placeholder(node, { network }) {
    const [, height = 0, width = 0, channels = 0] = node.attr.shape?.shape?.dim.map((d) => d.size) ?? [];
    return network.input(height, width, channels);
  },
  Identity: ({ input }, scope) => scope.value(at(input, 0)),
  _FusedConv2D: fusedConvolution,
  DepthwiseConv2dNative({ attr, input }, { network, map, constant }) {
    const filter = constant(at(input, 1));
    const [height = 1, width = 1, channels = 1, multiplier = 1] = filter.shape;
    const { data } = permute(filter, [2, 3, 0, 1]);
    const onnxFilter = { shape: [channels * multiplier, 1, height, width], data };
    return network.convolution(map(at(input, 0)), onnxFilter, undefined, windowOf(attr));
  },
  MaxPool({ attr, input }, { network, map }) {
    return network.pool('max', map(at(input, 0)), { ...windowOf(attr), size: middlePair(attr, 'ksize') });
  },
  Pad({ input }, { network, map, constant }) {
    const [, , top = 0, bottom = 0, left = 0, right = 0, first = 0, last = 0] = constant(at(input, 1)).data;
    const before = { height: top, width: left, channels: first };
    return network.pad(map(at(input, 0)), before, { height: bottom, width: right, channels: last });
  },
  AddV2: ({ input }, { network, value }) => network.add(value(at(input, 0)), value(at(input, 1))),
  Relu: ({ input }, { network, value }) => network.relu(value(at(input, 0))),
  Sigmoid: ({ input }, { network, value }) => network.sigmoid(value(at(input, 0))),
  Prelu: ({ input }, { network, value, constant }) =>
    network.prelu(value(at(input, 0)), constant(at(input, 1)).data),
  Reshape({ input }, { network, value, constant }) {
    return network.toRows(value(at(input, 0)), [...constant(at(input, 1)).data].slice(1));
  },
  ConcatV2({ input }, { network, map }) {
    const rows = input.slice(0, -1).map((name) => {
      const part = map(name);
      return network.toRows(part, [part.channels]);
    });
    return network.concatenate(rows, 0);
  },
};

function layerOf(node: GraphNode): Layer {
  const layer = layers[node.op];
  if (!layer) throw new ConversionError(`The operator ${node.op} is not supported.`);
  return layer;
}

function fusedConvolution({ attr, input }: GraphNode, { network, map, constant }: Scope): Value {
  const filter = permute(constant(at(input, 1)), [3, 2, 0, 1]);
  const bias = constant(at(input, 2)).data;
  const convolved = network.convolution(map(at(input, 0)), filter, bias, windowOf(attr));
  const fused = attr.fused_ops?.list?.s?.map(fromBase64).join() ?? '';
  switch (fused) {
    case 'BiasAdd':
      return convolved;
    case 'BiasAdd,Relu':
      return network.relu(convolved);
    case 'BiasAdd,Prelu':
      return network.prelu(convolved, constant(at(input, 3)).data);
    default:
      throw new ConversionError(`The fused operators ${fused} are not supported.`);
  }
}

function windowOf(attr: GraphNode['attr']): Pick<Window, 'stride' | 'padding'> {
  const padding = fromBase64(attr.padding?.s ?? '');
  if (padding !== 'SAME' && padding !== 'VALID') {
    throw new ConversionError(`The padding ${padding} is not supported.`);
  }
  return { stride: middlePair(attr, 'strides'), padding: padding === 'SAME' ? 'same' : 'valid' };
}

/** Height and width of a per-axis attribute given as batch, height, width, channel. */
function middlePair(attr: GraphNode['attr'], name: string): [number, number] {
  const [, height = 1, width = 1] = attr[name]?.list?.i ?? [];
  return [height, width];
}

function at(inputs: readonly string[], index: number): string {
  const name = inputs.at(index);
  if (name === undefined) throw new ConversionError('An operator lacks an input.');
  return name;
}

const fromBase64 = (text: string) => Buffer.from(text, 'base64').toString();
