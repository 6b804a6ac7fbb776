const VARINT = 0;
const BYTES = 2;
const FLOAT_TENSOR = 1;
const MODEL = { irVersion: 1, graph: 7, opset: 8 } as const;
const GRAPH = { node: 1, name: 2, input: 11, output: 12 } as const;
const NODE = { input: 1, output: 2, operator: 4 } as const;

const integer = (field: number, value: number): number[] => [(field << 3) | VARINT, value];
const bytes = (field: number, value: readonly number[]): number[] => {
  const size = value.length < 128 ? [value.length] : [(value.length & 127) | 128, value.length >> 7];
  return [(field << 3) | BYTES, ...size, ...value];
};
const text = (field: number, value: string) => bytes(field, [...new TextEncoder().encode(value)]);

function describeTensor(field: number, name: string, dims: readonly (number | string)[]): number[] {
  const shape = dims.flatMap((dim) => bytes(1, typeof dim === 'number' ? integer(1, dim) : text(2, dim)));
  const type = [...integer(1, FLOAT_TENSOR), ...bytes(2, shape)];
  return bytes(field, [...text(1, name), ...bytes(2, bytes(1, type))]);
}

/**
 * The bytes of an ONNX file with one operator: `y = operator(x)`, both of shape `dims`. A string leaves a
 * dimension open.
 */
export function tinyNetwork(operator: 'Neg' | 'Relu', dims: readonly (number | string)[]): Uint8Array {
  const node = [...text(NODE.input, 'x'), ...text(NODE.output, 'y'), ...text(NODE.operator, operator)];
  const graph = [
    ...bytes(GRAPH.node, node),
    ...text(GRAPH.name, 'tiny'),
    ...describeTensor(GRAPH.input, 'x', dims),
    ...describeTensor(GRAPH.output, 'y', dims),
  ];
  return Uint8Array.from([
    ...integer(MODEL.irVersion, 8),
    ...bytes(MODEL.graph, graph),
    ...bytes(MODEL.opset, integer(2, 13)),
  ]);
}
