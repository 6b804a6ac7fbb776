import { GRAPH_FIELD, readFields, rewriteFields, rewriteGraph } from './onnx-rewrite.js';
import { decodeOnnx, encodeOnnx, type OnnxTensor, type OnnxValueInfo } from './onnx-schema.js';

/**
 * Make an ONNX network that was exported for one picture take any number of them.
 *
 * Changed are the first side of inputs and outputs, and reshapes whose constant target starts with the
 * batch of 1; stated shapes of inner values, which would contradict, are left out. Weights and nodes are
 * copied byte by byte.
 */
export function openBatch(model: Uint8Array): Uint8Array {
  return rewriteGraph(model, openGraph);
}

function openGraph(graph: Uint8Array): Uint8Array {
  const nodes = readFields(graph, GRAPH_FIELD.node).map((bytes) => decodeOnnx('Node', bytes));
  const reshapes = nodes.filter((node) => node.opType === 'Reshape');
  const reshapeTargets = new Set(reshapes.map((node) => node.input[1]));

  return rewriteFields(graph, (field, bytes) => {
    switch (field) {
      case GRAPH_FIELD.input:
      case GRAPH_FIELD.output:
        return encodeOnnx('ValueInfo', withOpenBatch(decodeOnnx('ValueInfo', bytes)));
      case GRAPH_FIELD.initializer: {
        const tensor = decodeOnnx('Tensor', bytes);
        return reshapeTargets.has(tensor.name) ? encodeOnnx('Tensor', withCopiedBatch(tensor)) : bytes;
      }
      case GRAPH_FIELD.valueInfo:
        return undefined;
      default:
        return bytes;
    }
  });
}

function withOpenBatch({ name, type }: OnnxValueInfo): OnnxValueInfo {
  const { elemType, shape } = type.tensorType;
  const dim = shape.dim.with(0, { param: 'batch' });
  return { name, type: { tensorType: { elemType, shape: { dim } } } };
}

/** A 0 in the target of an ONNX reshape means "as in the input". */
function withCopiedBatch(tensor: OnnxTensor): OnnxTensor {
  const { rawData } = tensor;
  if (!rawData || rawData.byteLength < 8) return tensor;
  const copied = Uint8Array.from(rawData);
  const view = new DataView(copied.buffer);
  if (view.getBigInt64(0, true) === 1n) view.setBigInt64(0, 0n, true);
  return { ...tensor, rawData: copied };
}
