import { ByteBuffer } from 'flatbuffers';
import { ConversionError } from './errors.js';
import { sizeOf, type Weights } from './tensor.js';

export interface TfliteTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** Present for constants only. */
  readonly constant?: Weights;
}

export interface TfliteOperator {
  readonly code: number;
  /** Tensor numbers; -1 for an optional input left out. */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly options: FlatTable | undefined;
}

export interface TfliteModel {
  readonly tensors: readonly TfliteTensor[];
  readonly operators: readonly TfliteOperator[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/** One table of a flatbuffer; fields are asked for by their number in the schema. */
export interface FlatTable {
  int8(field: number): number;
  int32(field: number): number;
  text(field: number): string;
  integers(field: number): readonly number[];
  bytes(field: number): Uint8Array;
  table(field: number): FlatTable | undefined;
  tables(field: number): readonly FlatTable[];
}

const FLOAT32 = 0;
const INT32 = 2;

/**
 * Read the main subgraph of a TensorFlow Lite file with 32-bit float weights.
 *
 * @see tensorflow/lite/schema/schema.fbs, version 3: numbers of tables' fields and of types.
 * @throws {ConversionError} if it is not a TensorFlow Lite file or a constant is of another type.
 */
export function readTflite(bytes: Uint8Array): TfliteModel {
  const buffer = new ByteBuffer(bytes);
  if (!buffer.__has_identifier('TFL3')) throw new ConversionError('This is not a TensorFlow Lite file.');
  const model = tableAt(buffer, buffer.readInt32(0));
  const codes = model.tables(1).map((code) => Math.max(code.int8(0), code.int32(3)));
  const buffers = model.tables(4).map((entry) => entry.bytes(0));
  const [graph] = model.tables(2);
  if (!graph) throw new ConversionError('The TensorFlow Lite file holds no graph.');

  return {
    tensors: graph.tables(0).map((tensor) => {
      const content = buffers[tensor.int32(2)] ?? new Uint8Array();
      const named = { name: tensor.text(3), shape: tensor.integers(0) };
      if (content.length === 0) return named;
      return { ...named, constant: readConstant(named.shape, tensor.int8(1), content) };
    }),
    operators: graph.tables(3).map((operator) => ({
      code: codes[operator.int32(0)] ?? -1,
      inputs: operator.integers(1),
      outputs: operator.integers(2),
      options: operator.table(4),
    })),
    inputs: graph.integers(1),
    outputs: graph.integers(2),
  };
}

function readConstant(shape: readonly number[], type: number, content: Uint8Array): Weights {
  if (type !== FLOAT32 && type !== INT32) {
    throw new ConversionError(`Constants of TensorFlow Lite type ${type} are not supported.`);
  }
  const count = sizeOf(shape);
  if (content.length !== count * 4) throw new ConversionError('A constant does not fill its shape.');
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const data = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    data[i] = type === FLOAT32 ? view.getFloat32(i * 4, true) : view.getInt32(i * 4, true);
  }
  return { shape, data };
}

function tableAt(buffer: ByteBuffer, table: number): FlatTable {
  const locate = (field: number) => {
    const offset = buffer.__offset(table, 4 + 2 * field);
    return offset === 0 ? undefined : table + offset;
  };
  const vector = <T>(field: number, width: number, read: (at: number) => T): T[] => {
    const at = locate(field);
    if (at === undefined) return [];
    const start = buffer.__vector(at);
    return Array.from({ length: buffer.__vector_len(at) }, (_, i) => read(start + i * width));
  };
  return {
    int8: (field) => read(locate(field), (at) => buffer.readInt8(at)) ?? 0,
    int32: (field) => read(locate(field), (at) => buffer.readInt32(at)) ?? 0,
    text: (field) => read(locate(field), (at) => String(buffer.__string(at))) ?? '',
    integers: (field) => vector(field, 4, (at) => buffer.readInt32(at)),
    bytes: (field) =>
      read(locate(field), (at) => {
        const start = buffer.__vector(at);
        return buffer.bytes().subarray(start, start + buffer.__vector_len(at));
      }) ?? new Uint8Array(),
    table: (field) => read(locate(field), (at) => tableAt(buffer, buffer.__indirect(at))),
    tables: (field) => vector(field, 4, (at) => tableAt(buffer, buffer.__indirect(at))),
  };
}

const read = <T>(at: number | undefined, reader: (at: number) => T): T | undefined =>
  at === undefined ? undefined : reader(at);
