import type { RgbImage } from '@mien/engine';

/** Longest side that is looked at: hints need no more, and time grows with the pixels. */
const SIDE_PX = 640;

/**
 * Reads the pixels of frames, shrunk; one canvas and one buffer serve all frames. Closes each frame.
 *
 * @throws {Error} if the browser gives workers no canvas.
 */
export function createFrameReader(): (frame: ImageBitmap) => RgbImage {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('no canvas in a worker');
  let rgb = new Uint8Array(0);
  return (frame) => {
    const shrink = Math.min(1, SIDE_PX / Math.max(frame.width, frame.height));
    const width = Math.round(frame.width * shrink);
    const height = Math.round(frame.height * shrink);
    const { canvas } = context;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      rgb = new Uint8Array(width * height * 3);
    }
    context.drawImage(frame, 0, 0, width, height);
    frame.close();
    dropAlpha(context.getImageData(0, 0, width, height).data, rgb);
    return { width, height, data: rgb };
  };
}

function dropAlpha(rgba: Uint8ClampedArray, rgb: Uint8Array): void {
  for (let from = 0, to = 0; to < rgb.length; from += 4) {
    rgb[to++] = rgba[from] ?? 0;
    rgb[to++] = rgba[from + 1] ?? 0;
    rgb[to++] = rgba[from + 2] ?? 0;
  }
}
