import protobuf from 'protobufjs/light.js';

/** Element types of ONNX tensors (`TensorProto.DataType`). */
export const FLOAT = 1;
export const INT64 = 7;

/** Kinds of ONNX attributes (`AttributeProto.AttributeType`). */
export const ATTRIBUTE = { float: 1, int: 2, string: 3, ints: 7 } as const;

const field = (id: number, type: string) => ({ id, type });
const repeated = (id: number, type: string) => ({ id, type, rule: 'repeated' });

/**
 * The part of ONNX's protobuf schema that converted networks use.
 *
 * @see onnx.proto of ONNX 1.9 (IR version 7 and up): names and numbers of messages and fields.
 */
const root = protobuf.Root.fromJSON({
  nested: {
    Dimension: { fields: { value: field(1, 'int64'), param: field(2, 'string') } },
    Shape: { fields: { dim: repeated(1, 'Dimension') } },
    TensorType: { fields: { elemType: field(1, 'int32'), shape: field(2, 'Shape') } },
    Type: { fields: { tensorType: field(1, 'TensorType') } },
    ValueInfo: { fields: { name: field(1, 'string'), type: field(2, 'Type') } },
    Tensor: {
      fields: {
        dims: repeated(1, 'int64'),
        dataType: field(2, 'int32'),
        int64Data: repeated(7, 'int64'),
        name: field(8, 'string'),
        rawData: field(9, 'bytes'),
        externalData: repeated(13, 'StringEntry'),
        dataLocation: field(14, 'int32'),
      },
    },
    SparseTensor: { fields: { values: field(1, 'Tensor'), indices: field(2, 'Tensor') } },
    Attribute: {
      fields: {
        name: field(1, 'string'),
        f: field(2, 'float'),
        i: field(3, 'int64'),
        s: field(4, 'bytes'),
        t: field(5, 'Tensor'),
        g: field(6, 'Graph'),
        ints: repeated(8, 'int64'),
        tensors: repeated(10, 'Tensor'),
        graphs: repeated(11, 'Graph'),
        type: field(20, 'int32'),
        sparseTensor: field(22, 'SparseTensor'),
        sparseTensors: repeated(23, 'SparseTensor'),
      },
    },
    Node: {
      fields: {
        input: repeated(1, 'string'),
        output: repeated(2, 'string'),
        name: field(3, 'string'),
        opType: field(4, 'string'),
        attribute: repeated(5, 'Attribute'),
        domain: field(7, 'string'),
      },
    },
    Graph: {
      fields: {
        node: repeated(1, 'Node'),
        name: field(2, 'string'),
        initializer: repeated(5, 'Tensor'),
        input: repeated(11, 'ValueInfo'),
        output: repeated(12, 'ValueInfo'),
        sparseInitializer: repeated(15, 'SparseTensor'),
      },
    },
    Function: { fields: { name: field(1, 'string'), node: repeated(7, 'Node') } },
    StringEntry: { fields: { key: field(1, 'string'), value: field(2, 'string') } },
    OperatorSet: { fields: { domain: field(1, 'string'), version: field(2, 'int64') } },
    Model: {
      fields: {
        irVersion: field(1, 'int64'),
        producerName: field(2, 'string'),
        graph: field(7, 'Graph'),
        opsetImport: repeated(8, 'OperatorSet'),
        functions: repeated(25, 'Function'),
      },
    },
  },
});

export interface OnnxDimension {
  readonly value?: number;
  readonly param?: string;
}

export interface OnnxValueInfo {
  readonly name: string;
  readonly type: {
    readonly tensorType: {
      readonly elemType: number;
      readonly shape: { readonly dim: readonly OnnxDimension[] };
    };
  };
}

export interface OnnxTensor {
  readonly dims: readonly number[];
  readonly dataType: number;
  readonly name: string;
  readonly int64Data?: readonly number[];
  readonly rawData?: Uint8Array;
  readonly externalData?: readonly { readonly key: string; readonly value: string }[];
  readonly dataLocation?: number;
}

export interface OnnxAttribute {
  readonly name: string;
  readonly type: number;
  readonly f?: number;
  readonly i?: number;
  readonly s?: Uint8Array;
  readonly ints?: readonly number[];
  readonly t?: OnnxTensor;
  readonly g?: OnnxGraph;
  readonly tensors?: readonly OnnxTensor[];
  readonly graphs?: readonly OnnxGraph[];
}

export interface OnnxNode {
  readonly input: readonly string[];
  readonly output: readonly string[];
  readonly name: string;
  readonly opType: string;
  readonly attribute?: readonly OnnxAttribute[];
}

export interface OnnxGraph {
  readonly node: readonly OnnxNode[];
  readonly name: string;
  readonly initializer: readonly OnnxTensor[];
  readonly input: readonly OnnxValueInfo[];
  readonly output: readonly OnnxValueInfo[];
  readonly sparseInitializer?: readonly { readonly values: OnnxTensor; readonly indices: OnnxTensor }[];
}

export interface OnnxModel {
  readonly irVersion: number;
  readonly producerName?: string;
  readonly opsetImport: readonly { readonly domain: string; readonly version: number }[];
  readonly graph: OnnxGraph;
  readonly functions?: readonly { readonly name: string; readonly node: readonly OnnxNode[] }[];
}

interface Messages {
  readonly Model: OnnxModel;
  readonly Node: OnnxNode;
  readonly Tensor: OnnxTensor;
  readonly ValueInfo: OnnxValueInfo;
}

/** Wire form of one message. Equal messages give equal bytes. */
export function encodeOnnx<Name extends keyof Messages>(name: Name, message: Messages[Name]): Uint8Array {
  const type = root.lookupType(name);
  return type.encode(type.fromObject(message)).finish();
}

/**
 * Read one message; fields outside the schema are skipped, repeated fields are always arrays.
 *
 * @throws {Error} if the bytes are not well-formed protobuf.
 */
export function decodeOnnx<Name extends keyof Messages>(name: Name, bytes: Uint8Array): Messages[Name] {
  const type = root.lookupType(name);
  return type.toObject(type.decode(bytes), { longs: Number, arrays: true }) as Messages[Name];
}
