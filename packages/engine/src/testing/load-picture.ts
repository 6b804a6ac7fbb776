import type { RgbImage } from '../image.js';
import type { LoadedPicture } from '../pixels/loaded-picture.js';
import { createPixelKernel } from '../pixels/pixel-kernel.js';

/** A picture in a kernel of its own. */
export const loadPicture = async (image: RgbImage): Promise<LoadedPicture> =>
  (await createPixelKernel()).load(image);
