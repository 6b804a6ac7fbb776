import type { OnnxTensor } from './onnx-schema.js';

const BYTES_PER_VALUE = 4;

/** A float tensor with zeros after the last place along one axis, so that the axis is `size` long. */
export function padAxis(tensor: OnnxTensor, data: Uint8Array, axis: number, size: number): OnnxTensor {
  const length = tensor.dims[axis] ?? 0;
  const inner = tensor.dims.slice(axis + 1).reduce((product, dim) => product * dim, BYTES_PER_VALUE);
  const outer = tensor.dims.slice(0, axis).reduce((product, dim) => product * dim, 1);
  const padded = new Uint8Array(outer * size * inner);
  for (let row = 0; row < outer; row++) {
    padded.set(data.subarray(row * length * inner, (row + 1) * length * inner), row * size * inner);
  }
  return { ...tensor, dims: tensor.dims.with(axis, size), rawData: padded };
}
