/** Numbers of a trained network or a constant of its graph, dense and row-major. */
export interface Weights {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

export const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((product, side) => product * side, 1);

/** One minus each number. */
export const complement = ({ shape, data }: Weights): Weights => ({
  shape,
  data: data.map((value) => 1 - value),
});

/**
 * Reorder the axes of a dense tensor, as `numpy.transpose` does.
 *
 * @param order For each axis of the result, the axis of `weights` it comes from.
 */
export function permute(weights: Weights, order: readonly number[]): Weights {
  const { shape, data } = weights;
  const strides = stridesOf(shape);
  const outShape = order.map((axis) => shape[axis] ?? 1);
  const outStrides = order.map((axis) => strides[axis] ?? 0);
  const out = new Float32Array(data.length);
  const index = new Array<number>(order.length).fill(0);
  let source = 0;
  for (let target = 0; target < out.length; target++) {
    out[target] = data[source] ?? 0;
    for (let axis = order.length - 1; axis >= 0; axis--) {
      const next = (index[axis] ?? 0) + 1;
      const step = outStrides[axis] ?? 0;
      if (next < (outShape[axis] ?? 1)) {
        index[axis] = next;
        source += step;
        break;
      }
      index[axis] = 0;
      source -= step * (next - 1);
    }
  }
  return { shape: outShape, data: out };
}

function stridesOf(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length).fill(1);
  for (let axis = shape.length - 2; axis >= 0; axis--) {
    strides[axis] = (strides[axis + 1] ?? 1) * (shape[axis + 1] ?? 1);
  }
  return strides;
}
