import { ConversionError } from './errors.js';
import type { FeatureMap, NetworkBuilder, Value, Window } from './layers.js';
import { createNetwork } from './network.js';
import { permute, sizeOf, type Weights } from './tensor.js';
import { readTflite, type TfliteModel, type TfliteOperator } from './tflite-model.js';
import { findPrelu, findSoftmax, OP } from './tflite-patterns.js';

interface Scope {
  readonly network: NetworkBuilder;
  value(tensor: number | undefined): Value;
  map(tensor: number | undefined): FeatureMap;
  constant(tensor: number | undefined): Weights;
}

export interface TfliteConversion {
  /** Let the caller choose height and width; only for networks without a dense layer. */
  readonly openSize?: boolean;
}

/**
 * Convert a TensorFlow Lite network with float weights to ONNX.
 *
 * The batch size is opened. PReLU and softmax, which TensorFlow Lite files spell out in five or six
 * elementwise steps, become the single operators they are. Outputs keep their names, with `_` for every
 * character that is not a letter or a digit.
 *
 * @throws {ConversionError} on an operator outside those that face networks of this family use.
 */
export function convertTflite(name: string, file: Uint8Array, options: TfliteConversion = {}): Uint8Array {
  const model = readTflite(file);
  const network = createNetwork(name);
  const done = inputsOf(model, network, options.openSize ?? false);
  const producers = new Map(
    model.operators.flatMap((op) => op.outputs.map((output) => [output, op] as const)),
  );

  const scope: Scope = {
    network,
    value(tensor) {
      const known = done.get(tensor ?? -1);
      if (known) return known;
      const operator = producers.get(tensor ?? -1);
      if (tensor === undefined || !operator) throw new ConversionError(`Nothing produces tensor ${tensor}.`);
      const built = build(operator, model, producers, scope);
      done.set(tensor, built);
      return built;
    },
    map(tensor) {
      const value = scope.value(tensor);
      if (value.kind !== 'map') throw new ConversionError(`Tensor ${tensor} is not a feature map.`);
      return value;
    },
    constant(tensor) {
      const constant = model.tensors[tensor ?? -1]?.constant;
      if (!constant) throw new ConversionError(`Tensor ${tensor} is not a constant.`);
      return constant;
    },
  };

  for (const output of model.outputs) {
    const label = model.tensors[output]?.name ?? '';
    network.output(scope.value(output), label.replaceAll(/[^A-Za-z0-9]/g, '_'));
  }
  return network.encode();
}

function inputsOf(model: TfliteModel, network: NetworkBuilder, openSize: boolean): Map<number, Value> {
  const [input, ...others] = model.inputs;
  if (input === undefined || others.length > 0) throw new ConversionError('Expected exactly one input.');
  const [, height = 0, width = 0, channels = 0] = model.tensors[input]?.shape ?? [];
  const map = openSize ? network.input('height', 'width', channels) : network.input(height, width, channels);
  return new Map([[input, map]]);
}

type Producers = ReadonlyMap<number, TfliteOperator>;

function build(operator: TfliteOperator, model: TfliteModel, producers: Producers, scope: Scope): Value {
  const { network } = scope;
  const [x, second] = operator.inputs;
  switch (operator.code) {
    case OP.conv2d:
    case OP.depthwiseConv2d:
      return convolution(operator, scope);
    case OP.maxPool2d:
      return maxPool(operator, scope);
    case OP.fullyConnected:
      return dense(operator, scope);
    case OP.relu:
      return network.relu(scope.value(x));
    case OP.reshape:
      return network.toRows(scope.value(x), [...scope.constant(second).data].slice(1));
    case OP.add: {
      const prelu = findPrelu(operator, model, producers);
      if (prelu) return network.prelu(scope.value(prelu.x), prelu.slope);
      refuseFusedActivation(operator, 0);
      return network.add(scope.value(x), scope.value(second));
    }
    case OP.div: {
      const logits = findSoftmax(operator, producers);
      if (logits !== undefined) return network.softmax(scope.value(logits));
    }
  }
  throw new ConversionError(`The TensorFlow Lite operator ${operator.code} is not supported here.`);
}

function convolution(operator: TfliteOperator, { network, map, constant }: Scope): Value {
  const [x, filterTensor, bias] = operator.inputs;
  const isDepthwise = operator.code === OP.depthwiseConv2d;
  refuseFusedActivation(operator, isDepthwise ? 4 : 3);
  const filter = permute(constant(filterTensor), isDepthwise ? [3, 0, 1, 2] : [0, 3, 1, 2]);
  return network.convolution(map(x), filter, constant(bias).data, windowOf(operator));
}

function maxPool(operator: TfliteOperator, { network, map }: Scope): Value {
  refuseFusedActivation(operator, 5);
  const width = operator.options?.int32(3) ?? 1;
  const height = operator.options?.int32(4) ?? 1;
  return network.pool('max', map(operator.inputs[0]), { ...windowOf(operator), size: [height, width] });
}

function dense(operator: TfliteOperator, { network, value, constant }: Scope): Value {
  refuseFusedActivation(operator, 0);
  const [x, weightsTensor, bias] = operator.inputs;
  const weights = constant(weightsTensor);
  const rows = network.toRows(value(x), [sizeOf(weights.shape.slice(1))]);
  return network.dense(rows, weights, constant(bias).data);
}

/** Padding and strides are the first three fields of the options of convolutions and pools alike. */
function windowOf({ options }: TfliteOperator): Pick<Window, 'stride' | 'padding'> {
  const width = options?.int32(1) ?? 1;
  const height = options?.int32(2) ?? 1;
  return { stride: [height, width], padding: options?.int8(0) === 1 ? 'valid' : 'same' };
}

function refuseFusedActivation({ options, code }: TfliteOperator, field: number): void {
  if ((options?.int8(field) ?? 0) !== 0) {
    throw new ConversionError(`The TensorFlow Lite operator ${code} has an activation fused in.`);
  }
}
