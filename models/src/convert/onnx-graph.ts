import {
  ATTRIBUTE,
  encodeOnnx,
  FLOAT,
  INT64,
  type OnnxAttribute,
  type OnnxNode,
  type OnnxTensor,
} from './onnx-schema.js';
import type { Weights } from './tensor.js';

const IR_VERSION = 8;
const OPSET = 13;

/** Floats carry a point in ONNX, so they are told apart from integers by the wrapper. */
export type AttributeValue = string | number | readonly number[] | { readonly float: number };

/** A side of a shape; a string names one that the caller of the network chooses. */
export type Side = number | string;

/** Writes one ONNX graph, node by node. Values are the names of tensors. */
export interface OnnxGraphWriter {
  input(name: string, dims: readonly Side[]): string;
  weights(weights: Weights): string;
  integers(values: readonly number[]): string;
  node(
    opType: string,
    inputs: readonly string[],
    attributes?: Readonly<Record<string, AttributeValue>>,
  ): string;
  output(value: string, name: string, dims: readonly Side[]): void;
  /** Take nodes and constants of another graph in, under the names they have. */
  adopt(nodes: readonly OnnxNode[], constants: readonly OnnxTensor[]): void;
  /** The finished file. The same calls give the same bytes. */
  encode(): Uint8Array;
}

export function createOnnxGraph(name: string): OnnxGraphWriter {
  const nodes: OnnxNode[] = [];
  const tensors: OnnxTensor[] = [];
  const inputs: ReturnType<typeof valueInfo>[] = [];
  const outputs: ReturnType<typeof valueInfo>[] = [];
  let count = 0;
  const fresh = (prefix: string) => `${prefix}_${count++}`;

  const initializer = (dims: readonly number[], dataType: number, rawData: Uint8Array): string => {
    const tensor = { name: fresh('constant'), dims, dataType, rawData };
    tensors.push(tensor);
    return tensor.name;
  };

  const node: OnnxGraphWriter['node'] = (opType, input, attributes = {}) => {
    const output = fresh(opType.toLowerCase());
    const attribute = Object.entries(attributes).map(([key, value]) => toAttribute(key, value));
    nodes.push({ opType, name: output, input, output: [output], attribute });
    return output;
  };

  return {
    input(inputName, dims) {
      inputs.push(valueInfo(inputName, dims));
      return inputName;
    },
    weights: ({ shape, data }) => initializer(shape, FLOAT, bytesOf(data)),
    integers: (values) => initializer([values.length], INT64, bytesOf(BigInt64Array.from(values, BigInt))),
    node,
    output(value, outputName, dims) {
      nodes.push({ opType: 'Identity', name: `output_${outputName}`, input: [value], output: [outputName] });
      outputs.push(valueInfo(outputName, dims));
    },
    adopt(otherNodes, constants) {
      nodes.push(...otherNodes);
      tensors.push(...constants);
    },
    encode: () =>
      encodeOnnx('Model', {
        irVersion: IR_VERSION,
        producerName: 'mien',
        opsetImport: [{ domain: '', version: OPSET }],
        graph: { name, node: nodes, initializer: tensors, input: inputs, output: outputs },
      }),
  };
}

const bytesOf = (data: Float32Array | BigInt64Array) =>
  new Uint8Array(data.buffer, data.byteOffset, data.byteLength);

const valueInfo = (name: string, dims: readonly Side[]) => ({
  name,
  type: {
    tensorType: {
      elemType: FLOAT,
      shape: { dim: dims.map((side) => (typeof side === 'string' ? { param: side } : { value: side })) },
    },
  },
});

function toAttribute(name: string, value: AttributeValue): OnnxAttribute {
  if (typeof value === 'string') return { name, type: ATTRIBUTE.string, s: new TextEncoder().encode(value) };
  if (typeof value === 'number') return { name, type: ATTRIBUTE.int, i: value };
  if ('float' in value) return { name, type: ATTRIBUTE.float, f: value.float };
  return { name, type: ATTRIBUTE.ints, ints: value };
}
