import type { PixelForm } from '../pack.js';
import type { Tensor } from '../runtime/model-runtime.js';

/**
 * The same input seen in a mirror: every row of pixels from right to left.
 *
 * @param mirrored Receives the values; as long as the input's.
 */
export function mirrorTensor({ dims, data }: Tensor, form: PixelForm, mirrored: Float32Array): Tensor {
  const together = form.layout === 'nhwc' && form.channels !== 'luma' ? 3 : 1;
  const row = form.width * together;
  for (let start = 0; start < data.length; start += row) {
    for (let from = 0, to = row - together; from < row; from += together, to -= together) {
      for (let value = 0; value < together; value++)
        mirrored[start + to + value] = data[start + from + value]!;
    }
  }
  return { dims, data: mirrored };
}
