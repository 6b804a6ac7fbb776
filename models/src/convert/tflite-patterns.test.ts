import { describe, expect, it } from 'vitest';
import type { TfliteModel, TfliteOperator } from './tflite-model.js';
import { findPrelu, findSoftmax, OP } from './tflite-patterns.js';

const SLOPE = 90;

function graphOf(steps: readonly (readonly [code: number, inputs: number[], output: number])[]) {
  const operators = steps.map(
    ([code, inputs, output]): TfliteOperator => ({ code, inputs, outputs: [output], options: undefined }),
  );
  const tensors: TfliteModel['tensors'] = Array.from({ length: 100 }, (_, i) => ({
    name: `t${i}`,
    shape: [1],
    ...(i === SLOPE && { constant: { shape: [1], data: Float32Array.of(0.25) } }),
  }));
  return {
    last: operators.at(-1)!,
    model: { tensors, operators, inputs: [0], outputs: [] },
    producers: new Map(operators.map((operator) => [operator.outputs[0]!, operator])),
  };
}

describe('a PReLU spelled out', () => {
  it('is found as relu(x) + a * -relu(-x)', () => {
    const { last, model, producers } = graphOf([
      [OP.relu, [0], 1],
      [OP.neg, [0], 2],
      [OP.relu, [2], 3],
      [OP.neg, [3], 4],
      [OP.mul, [SLOPE, 4], 5],
      [OP.add, [1, 5], 6],
    ]);
    expect(findPrelu(last, model, producers)).toEqual({ x: 0, slope: Float32Array.of(0.25) });
  });

  it('is found as relu(x) + a * (x - |x|), with twice the slope', () => {
    const { last, model, producers } = graphOf([
      [OP.relu, [0], 1],
      [OP.abs, [0], 2],
      [OP.sub, [0, 2], 3],
      [OP.mul, [SLOPE, 3], 4],
      [OP.add, [1, 4], 5],
    ]);
    expect(findPrelu(last, model, producers)).toEqual({ x: 0, slope: Float32Array.of(0.5) });
  });

  it('is not seen where the negative part is of another tensor', () => {
    const { last, model, producers } = graphOf([
      [OP.relu, [0], 1],
      [OP.neg, [7], 2],
      [OP.relu, [2], 3],
      [OP.neg, [3], 4],
      [OP.mul, [SLOPE, 4], 5],
      [OP.add, [1, 5], 6],
    ]);
    expect(findPrelu(last, model, producers)).toBeUndefined();
  });

  it('is not seen in an ordinary sum', () => {
    const { last, model, producers } = graphOf([[OP.add, [0, 7], 1]]);
    expect(findPrelu(last, model, producers)).toBeUndefined();
  });
});

describe('a softmax spelled out', () => {
  const steps = (maximumOf: number) =>
    graphOf([
      [OP.reduceMax, [maximumOf, 80], 1],
      [OP.sub, [0, 1], 2],
      [OP.exp, [2], 3],
      [OP.sum, [3, 80], 4],
      [OP.div, [3, 4], 5],
    ]);

  it('is found', () => {
    const { last, producers } = steps(0);
    expect(findSoftmax(last, producers)).toBe(0);
  });

  it('is not seen where the maximum is of another tensor', () => {
    const { last, producers } = steps(7);
    expect(findSoftmax(last, producers)).toBeUndefined();
  });
});
