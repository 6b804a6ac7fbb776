import {
  INTERLEAVED_BGR,
  INTERLEAVED_RGB,
  LUMA,
  PLANES_BGR,
  PLANES_RGB,
} from '../../assembly/kernel-layout.js';
import type { RgbImage } from '../image.js';
import type { PixelForm } from '../pack.js';
import type { Tensor } from '../runtime/model-runtime.js';
import type { Affine } from './affine.js';
import { DegenerateMapError, PixelMemoryError } from './errors.js';
import type { KernelExports } from './kernel-module.js';

/** What lies beyond the picture: its border pixels repeated, or one value in 0..255 for every channel. */
export type Border = 'edge' | number;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * A picture that regions are cut out of.
 *
 * Bilinear; where a region is more than twice the size of the output, every picture pixel is averaged in. All methods
 * throw {DegenerateMapError} if a map holds a value that is not finite or an output pixel covers more than 65536
 * picture pixels along an axis, {PixelMemoryError} if memory ends, and {PictureReplacedError} if the kernel has gone on
 * to another picture.
 */
export interface LoadedPicture extends PictureSize {
  /**
   * Cut a region straight into a network's input.
   *
   * @param toPicture Takes points of the output (0..form.width, 0..form.height) to points of the picture.
   * @returns Dims `[1, channels, height, width]` or `[1, height, width, channels]`, values `(pixel - mean) · scale`.
   *   A view of the kernel's memory: valid until anything else is cut or loaded.
   */
  warpToTensor(toPicture: Affine, form: PixelForm, border: Border): Tensor;
  /** Several regions in one tensor, as in `warpToTensor`; the first of its dims counts them. */
  warpToBatch(toPicture: readonly Affine[], form: PixelForm, border: Border): Tensor;
  /** Cut a region into a picture of its own. */
  warpToRgb(toPicture: Affine, size: PictureSize, border: Border): RgbImage;
}

const MAX_SAMPLES = 32768;
const CHANNELS = {
  nhwc: { rgb: INTERLEAVED_RGB, bgr: INTERLEAVED_BGR, luma: LUMA },
  nchw: { rgb: PLANES_RGB, bgr: PLANES_BGR, luma: LUMA },
} as const;

/** @param use Gives the kernel as long as the picture lies in it, and throws from then on. */
export function createLoadedPicture({ width, height }: PictureSize, use: () => KernelExports): LoadedPicture {
  const warpToBatch: LoadedPicture['warpToBatch'] = (toPicture, form, border) => {
    const kernel = use();
    const size = tensorSize(form);
    const address = guarded(() => {
      const start = kernel.reserveOutput(toPicture.length * size * 4);
      for (const [i, map] of toPicture.entries()) cutTensor(kernel, start + i * size * 4, map, form, border);
      return start;
    });
    const data = new Float32Array(kernel.memory.buffer, address, toPicture.length * size);
    return { dims: tensorDims(toPicture.length, form), data };
  };

  return {
    width,
    height,
    warpToTensor: (toPicture, form, border) => warpToBatch([toPicture], form, border),
    warpToBatch,
    warpToRgb(toPicture, size, border) {
      const kernel = use();
      const bytes = size.width * size.height * 3;
      const address = guarded(() => {
        const start = kernel.reserveOutput(bytes);
        const samples = aim(kernel, toPicture, border);
        kernel.cutBytes(start, size.width, size.height, samples.across, samples.down);
        return start;
      });
      const data = new Uint8Array(kernel.memory.buffer, address, bytes).slice();
      return { width: size.width, height: size.height, data };
    },
  };
}

/** Values in a network input of this form. */
const tensorSize = ({ width, height, channels }: PixelForm): number =>
  width * height * (channels === 'luma' ? 1 : 3);

function tensorDims(count: number, { width, height, layout, channels }: PixelForm): readonly number[] {
  const perPixel = channels === 'luma' ? 1 : 3;
  return layout === 'nchw' ? [count, perPixel, height, width] : [count, height, width, perPixel];
}

function cutTensor(
  kernel: KernelExports,
  address: number,
  toPicture: Affine,
  form: PixelForm,
  border: Border,
): void {
  const { width, height, layout, channels, mean, scale } = form;
  const { across, down } = aim(kernel, toPicture, border);
  const [mean0 = 0, mean1 = 0, mean2 = 0] = mean;
  const order = CHANNELS[layout][channels];
  kernel.cutTensor(address, width, height, across, down, order, mean0, mean1, mean2, scale);
}

/** Tell the kernel what to cut. @returns how many samples an output pixel is the mean of, per axis. */
function aim(kernel: KernelExports, map: Affine, border: Border): { across: number; down: number } {
  const { a, b, tx, c, d, ty } = map;
  if (![a, b, tx, c, d, ty].every(Number.isFinite)) throw new DegenerateMapError('a value is not finite');
  const across = samplesAlong(a, c);
  const down = samplesAlong(b, d);
  if (Math.max(across, down) > MAX_SAMPLES) throw new DegenerateMapError('it shrinks too much');
  kernel.setMap(a, b, tx, c, d, ty);
  kernel.setBorder(border === 'edge', border === 'edge' ? 0 : border);
  return { across, down };
}

const samplesAlong = (dx: number, dy: number): number =>
  Math.max(1, Math.ceil(Math.hypot(dx, dy) / 2 - 1e-6));

/** WebAssembly tells of memory that cannot grow by a trap. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof WebAssembly.RuntimeError ? new PixelMemoryError(cause) : cause;
  }
}
