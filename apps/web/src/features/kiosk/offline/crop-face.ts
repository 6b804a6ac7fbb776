import type { SeenFace, Sight } from '../../../shared/capture/sight.js';

/** Of the crop that is kept, pixels: enough to recognize somebody by. */
const SIDE_PX = 400;
/** Around the box of a face, as a part of its longer side: detection needs some of it. */
const MARGIN = 0.6;
const JPEG_QUALITY = 0.88;

/**
 * The face of a frame alone, upright and not mirrored, as JPEG.
 *
 * @param box Pixels of the sight, which may be smaller than the frame.
 * @returns undefined if the browser could not compress it.
 */
export async function cropFace(
  frame: ImageBitmap,
  sight: Pick<Sight, 'width'>,
  { box }: Pick<SeenFace, 'box'>,
): Promise<Uint8Array | undefined> {
  const scale = frame.width / sight.width;
  const side = Math.max(box.width, box.height) * (1 + 2 * MARGIN) * scale;
  const x = (box.x + box.width / 2) * scale - side / 2;
  const y = (box.y + box.height / 2) * scale - side / 2;
  const target = Math.round(Math.min(SIDE_PX, side));
  const canvas = new OffscreenCanvas(target, target);
  canvas.getContext('2d', { alpha: false })?.drawImage(frame, x, y, side, side, 0, 0, target, target);
  const blob = await canvas
    .convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY })
    .catch(() => undefined);
  return blob && new Uint8Array(await blob.arrayBuffer());
}
