import { embed, GRAPH_FIELD, readFields, rewriteFields, rewriteGraph } from './onnx-rewrite.js';
import { decodeOnnx, encodeOnnx, FLOAT, type OnnxNode, type OnnxTensor } from './onnx-schema.js';
import { complement } from './tensor.js';

/**
 * Replace each PReLU of an ONNX network by `a*x + (1 - a)*relu(x)`, equal up to rounding.
 *
 * ONNX Runtime's CPU kernel for PRelu is not vectorized; the four vectorized nodes make whole networks with a
 * PReLU after each convolution 1.4 to 2 times as fast.
 */
export function replacePrelu(model: Uint8Array): Uint8Array {
  return rewriteGraph(model, replaceInGraph);
}

function replaceInGraph(graph: Uint8Array): Uint8Array {
  const tensors = readFields(graph, GRAPH_FIELD.initializer).map((bytes) => decodeOnnx('Tensor', bytes));
  const slopes = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  const added: Uint8Array[] = [];

  const rewritten = rewriteFields(graph, (field, bytes) => {
    if (field !== GRAPH_FIELD.node) return bytes;
    const node = decodeOnnx('Node', bytes);
    const slope = slopes.get(node.input[1] ?? '');
    if (node.opType !== 'PRelu' || slope?.dataType !== FLOAT || !slope.rawData?.length) return bytes;
    const rest = complementOf(slope, slope.rawData, `${node.output[0]}_rest`);
    added.push(embed(GRAPH_FIELD.initializer, encodeOnnx('Tensor', rest)));
    return spellOut(node, rest.name).map((part) => encodeOnnx('Node', part));
  });
  return Buffer.concat([rewritten, ...added]);
}

function complementOf({ dims }: OnnxTensor, slope: Uint8Array, name: string): OnnxTensor {
  const { data } = complement({ shape: dims, data: new Float32Array(Uint8Array.from(slope).buffer) });
  return { name, dims, dataType: FLOAT, rawData: new Uint8Array(data.buffer) };
}

function spellOut(prelu: OnnxNode, rest: string): OnnxNode[] {
  const [x = '', slope = ''] = prelu.input;
  const [y = ''] = prelu.output;
  const node = (opType: string, input: string[], output: string) => ({
    opType,
    input,
    output: [output],
    name: output,
  });
  return [
    node('Relu', [x], `${y}_relu`),
    node('Mul', [`${y}_relu`, rest], `${y}_positive`),
    node('Mul', [x, slope], `${y}_scaled`),
    node('Add', [`${y}_scaled`, `${y}_positive`], y),
  ];
}
