import { type RgbImage, requireWholeImage } from '../image.js';
import { PictureReplacedError, PixelMemoryError } from './errors.js';
import { instantiateKernel, type KernelExports, loadKernelModule } from './kernel-module.js';
import { createLoadedPicture, type LoadedPicture } from './loaded-picture.js';

/** Memory of a kernel, which never shrinks, is given back before the next picture once it is larger than this. */
const KEPT_BYTES = 64 * 1024 * 1024;

/** Cuts regions out of one picture at a time, in WebAssembly. */
export interface PixelKernel {
  /**
   * Copy a picture into the kernel. It takes the place of the one before, which is then of no use.
   *
   * @throws {InvalidImageError} if its bytes do not fit its size; {PixelMemoryError} if memory ends.
   */
  load(image: RgbImage): Promise<LoadedPicture>;
}

/** @throws {PixelKernelMissingError} if the kernel is not built, or this machine's WebAssembly has no SIMD. */
export async function createPixelKernel(): Promise<PixelKernel> {
  const module = await loadKernelModule();
  let kernel = await instantiateKernel(module);
  let generation = 0;
  return {
    async load(image) {
      requireWholeImage(image);
      const own = ++generation;
      if (kernel.memory.buffer.byteLength > KEPT_BYTES) {
        const fresh = await instantiateKernel(module);
        if (own === generation) kernel = fresh;
      }
      const { width, height } = image;
      const holder = copyIn(kernel, image);
      const use = () => {
        if (own !== generation) throw new PictureReplacedError();
        return holder;
      };
      return createLoadedPicture({ width, height }, use);
    },
  };
}

function copyIn(kernel: KernelExports, { width, height, data }: RgbImage): KernelExports {
  try {
    const address = kernel.openPicture(width, height);
    new Uint8Array(kernel.memory.buffer, address, width * height * 3).set(data);
    return kernel;
  } catch (cause) {
    throw new PixelMemoryError(cause);
  }
}
