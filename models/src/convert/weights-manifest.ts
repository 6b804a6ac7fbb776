import { z } from 'zod';
import { ConversionError } from './errors.js';
import { sizeOf, type Weights } from './tensor.js';

const entry = z.object({
  name: z.string(),
  shape: z.array(z.int().nonnegative()),
  dtype: z.enum(['float32', 'int32']),
  quantization: z
    .discriminatedUnion('dtype', [
      z.object({ dtype: z.literal('float16') }),
      z.object({ dtype: z.literal('uint8'), scale: z.number(), min: z.number() }),
    ])
    .optional(),
});

/** The weight manifest of TensorFlow.js, also used by face-api: which tensors the `.bin` files hold, in order. */
export const weightsManifest = z.array(z.object({ weights: z.array(entry) }));

type Entry = z.infer<typeof entry>;

/**
 * Read every tensor of a TensorFlow.js weight file.
 *
 * Integers become floats; they are shapes and paddings, small enough to be exact.
 *
 * @param bytes The `.bin` files of all groups, one after the other.
 * @throws {ConversionError} if the file is shorter or longer than the manifest says.
 */
export function readWeights(
  manifest: z.infer<typeof weightsManifest>,
  bytes: Uint8Array,
): ReadonlyMap<string, Weights> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const weights = new Map<string, Weights>();
  let offset = 0;
  for (const tensor of manifest.flatMap((group) => group.weights)) {
    const count = sizeOf(tensor.shape);
    const [width, read] = readerOf(tensor, view);
    if (offset + count * width > bytes.byteLength) throw new ConversionError('The weight file is too short.');
    const data = new Float32Array(count);
    for (let i = 0; i < count; i++) data[i] = read(offset + i * width);
    weights.set(tensor.name, { shape: tensor.shape, data });
    offset += count * width;
  }
  if (offset !== bytes.byteLength) throw new ConversionError('The weight file is longer than its manifest.');
  return weights;
}

function readerOf(
  { dtype, quantization }: Entry,
  view: DataView,
): [bytes: number, read: (at: number) => number] {
  if (quantization?.dtype === 'float16') return [2, (at) => decodeHalf(view.getUint16(at, true))];
  if (quantization) {
    const { scale, min } = quantization;
    return [1, (at) => view.getUint8(at) * scale + min];
  }
  if (dtype === 'int32') return [4, (at) => view.getInt32(at, true)];
  return [4, (at) => view.getFloat32(at, true)];
}

/** Value of an IEEE 754 half-precision number from its 16 bits. */
export function decodeHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = (bits & 0x3ff) / 1024;
  if (exponent === 0) return sign * 2 ** -14 * fraction;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * 2 ** (exponent - 15) * (1 + fraction);
}
