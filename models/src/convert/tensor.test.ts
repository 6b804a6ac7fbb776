import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complement, permute, sizeOf } from './tensor.js';

const shapeAndOrder = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
  .chain((shape) =>
    fc.tuple(
      fc.constant(shape),
      fc.shuffledSubarray(
        shape.map((_, axis) => axis),
        { minLength: shape.length },
      ),
    ),
  );

const counted = (shape: readonly number[]) => ({
  shape,
  data: Float32Array.from({ length: sizeOf(shape) }, (_, i) => i),
});

describe('reordering the axes of weights', () => {
  it('turns rows into columns', () => {
    expect(permute(counted([2, 3]), [1, 0])).toEqual({
      shape: [3, 2],
      data: Float32Array.of(0, 3, 1, 4, 2, 5),
    });
  });

  it('is undone by the inverse order', () => {
    fc.assert(
      fc.property(shapeAndOrder, ([shape, order]) => {
        const inverse = order.map((_, axis) => order.indexOf(axis));
        expect(permute(permute(counted(shape), order), inverse)).toEqual(counted(shape));
      }),
    );
  });

  it('keeps every number, at the place that its indices name', () => {
    const { shape, data } = permute(counted([2, 3, 4]), [2, 0, 1]);
    expect(shape).toEqual([4, 2, 3]);
    expect(data[(3 * 2 + 1) * 3 + 2]).toBe((1 * 3 + 2) * 4 + 3);
  });
});

it('takes each number from one', () => {
  expect(complement({ shape: [2], data: Float32Array.of(0.25, -1) }).data).toEqual(Float32Array.of(0.75, 2));
});
