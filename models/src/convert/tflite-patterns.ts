import type { TfliteModel, TfliteOperator } from './tflite-model.js';

/** Numbers of the operators that are understood (`BuiltinOperator` in the TensorFlow Lite schema). */
export const OP = {
  add: 0,
  conv2d: 3,
  depthwiseConv2d: 4,
  fullyConnected: 9,
  maxPool2d: 17,
  mul: 18,
  relu: 19,
  reshape: 22,
  sub: 41,
  div: 42,
  exp: 47,
  neg: 59,
  sum: 74,
  reduceMax: 82,
  abs: 101,
} as const;

type Producers = ReadonlyMap<number, TfliteOperator>;

/**
 * Recognize a PReLU that is spelled out as `relu(x) + a * -relu(-x)` or `relu(x) + a * (x - |x|)`.
 *
 * The second form is a slope of 2a, since x - |x| is 2x for negative x.
 */
export function findPrelu(
  add: TfliteOperator,
  model: TfliteModel,
  producers: Producers,
): { readonly x: number; readonly slope: Float32Array } | undefined {
  const [positive, scaled] = add.inputs;
  const x = inputOf(positive, OP.relu, producers);
  const product = operatorAt(scaled, OP.mul, producers);
  if (x === undefined || !product) return undefined;
  const [slopeTensor, negative] = product.inputs;
  const slope = model.tensors[slopeTensor ?? -1]?.constant?.data;
  if (!slope) return undefined;

  const inner = inputOf(inputOf(negative, OP.neg, producers), OP.relu, producers);
  if (inner !== undefined && inputOf(inner, OP.neg, producers) === x) return { x, slope };

  const difference = operatorAt(negative, OP.sub, producers);
  const isTwiceTheNegativePart =
    difference?.inputs[0] === x && inputOf(difference?.inputs[1], OP.abs, producers) === x;
  return isTwiceTheNegativePart ? { x, slope: slope.map((value) => 2 * value) } : undefined;
}

/** Recognize a softmax spelled out as `e / sum(e)` with `e = exp(x - max(x))`; gives the tensor x. */
export function findSoftmax(div: TfliteOperator, producers: Producers): number | undefined {
  const [exponential, total] = div.inputs;
  if (exponential === undefined || inputOf(total, OP.sum, producers) !== exponential) return undefined;
  const shifted = operatorAt(inputOf(exponential, OP.exp, producers), OP.sub, producers);
  const [x, maximum] = shifted?.inputs ?? [];
  return x !== undefined && inputOf(maximum, OP.reduceMax, producers) === x ? x : undefined;
}

function operatorAt(
  tensor: number | undefined,
  code: number,
  producers: Producers,
): TfliteOperator | undefined {
  const operator = tensor === undefined ? undefined : producers.get(tensor);
  return operator?.code === code ? operator : undefined;
}

const inputOf = (tensor: number | undefined, code: number, producers: Producers): number | undefined =>
  operatorAt(tensor, code, producers)?.inputs[0];
