import { Builder } from 'flatbuffers';

export interface TfliteTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** Given for constants, as floats. */
  readonly data?: readonly number[];
}

/**
 * A TensorFlow Lite file with one operator from the first tensor, and the constants after it, to the last.
 *
 * @param options Fields of the operator's options: the first a byte, the rest integers.
 */
export function tfliteFile(
  code: number,
  tensors: readonly TfliteTensor[],
  options: readonly number[],
): Uint8Array {
  const write = createWriter();
  const last = tensors.length - 1;
  const buffers = tensors.map(({ data }) => write.table(data ? [write.floats(data)] : []));
  const tensorTables = tensors.map(({ name, shape }, i) =>
    write.table([write.integers(shape), undefined, { int: i }, write.text(name)]),
  );
  const optionTable = write.table(
    options.map((value, field) => (field === 0 ? { byte: value } : { int: value })),
  );
  const inputs = write.integers(tensors.slice(0, last).map((_, i) => i));
  const operator = write.table([undefined, inputs, write.integers([last]), undefined, optionTable]);
  const graph = write.table([
    write.offsets(tensorTables),
    write.integers([0]),
    write.integers([last]),
    write.offsets([operator]),
  ]);
  const codes = write.offsets([write.table([{ byte: code }])]);
  return write.finish(
    write.table([undefined, codes, write.offsets([graph]), undefined, write.offsets(buffers)]),
  );
}

type Field = number | { readonly byte: number } | { readonly int: number } | undefined;

/** Flatbuffers are written from the leaves up; a number is the place of what was written before. */
function createWriter() {
  const builder = new Builder();
  const vector = (values: readonly number[], add: (value: number) => void) => {
    builder.startVector(4, values.length, 4);
    for (const value of values.toReversed()) add(value);
    return builder.endVector();
  };
  const addField = (index: number, field: Field) => {
    if (field === undefined) return;
    if (typeof field === 'number') builder.addFieldOffset(index, field, 0);
    else if ('byte' in field) builder.addFieldInt8(index, field.byte, 0);
    else builder.addFieldInt32(index, field.int, 0);
  };
  return {
    text: (value: string) => builder.createString(value),
    floats: (values: readonly number[]) =>
      builder.createByteVector(new Uint8Array(Float32Array.from(values).buffer)),
    integers: (values: readonly number[]) => vector(values, (value) => builder.addInt32(value)),
    offsets: (values: readonly number[]) => vector(values, (value) => builder.addOffset(value)),
    table(fields: readonly Field[]): number {
      builder.startObject(fields.length);
      for (const [index, field] of fields.entries()) addField(index, field);
      return builder.endObject();
    },
    finish(root: number): Uint8Array {
      builder.finish(root, 'TFL3');
      return builder.asUint8Array();
    },
  };
}
