import protobuf from 'protobufjs/light.js';

const MODEL_GRAPH = 7;
const LENGTH_DELIMITED = 2;

/** Numbers of the fields of ONNX's `GraphProto`. */
export const GRAPH_FIELD = { node: 1, initializer: 5, input: 11, output: 12, valueInfo: 13 } as const;

/** Rewrite the graph of an ONNX file; every other field is copied byte by byte. */
export function rewriteGraph(model: Uint8Array, rewrite: (graph: Uint8Array) => Uint8Array): Uint8Array {
  return rewriteFields(model, (field, bytes) => (field === MODEL_GRAPH ? rewrite(bytes) : bytes));
}

/** Every occurrence of one embedded message in a protobuf message, in order. */
export function readFields(message: Uint8Array, wanted: number): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  rewriteFields(message, (field, bytes) => {
    if (field === wanted) found.push(bytes);
    return bytes;
  });
  return found;
}

/** An embedded message as it stands in the message around it: tag, length, bytes. */
export const embed = (field: number, bytes: Uint8Array): Uint8Array =>
  protobuf.Writer.create()
    .uint32((field << 3) | LENGTH_DELIMITED)
    .bytes(bytes)
    .finish();

/**
 * Copy a protobuf message, passing each embedded message or string through `rewrite`: the same bytes keep
 * it, several stand for it in order, `undefined` drops it. Other fields are copied byte by byte.
 */
export function rewriteFields(
  message: Uint8Array,
  rewrite: (field: number, bytes: Uint8Array) => Uint8Array | readonly Uint8Array[] | undefined,
): Uint8Array {
  const reader = protobuf.Reader.create(message);
  const parts: Uint8Array[] = [];
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const tag = reader.uint32();
    if ((tag & 7) !== LENGTH_DELIMITED) {
      reader.skipType(tag & 7);
      parts.push(message.subarray(start, reader.pos));
      continue;
    }
    const bytes = reader.bytes();
    const rewritten = rewrite(tag >>> 3, bytes);
    if (rewritten === bytes) {
      parts.push(message.subarray(start, reader.pos));
    } else if (rewritten) {
      const several = rewritten instanceof Uint8Array ? [rewritten] : rewritten;
      parts.push(...several.map((replacement) => embed(tag >>> 3, replacement)));
    }
  }
  return Buffer.concat(parts);
}
