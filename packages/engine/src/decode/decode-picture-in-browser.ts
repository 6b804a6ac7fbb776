import { AppError } from '@mien/biometrics';
import { pass, reject, type StageResult } from '../stage.js';
import { admitFile } from './admit-file.js';
import { DEFAULT_DECODE_LIMITS, type DecodeLimits } from './decode-limits.js';
import type { DecodedPicture } from './decode-picture.js';

/** The browser decides how long its decoder may take. */
export type BrowserDecodeLimits = Omit<DecodeLimits, 'maxSeconds'>;

/**
 * `decodePicture` for a page or a web worker: the same formats, limits and rejections, with the browser's decoder.
 *
 * EXIF orientation is applied, transparency is laid on white, the colors of a profile become sRGB. Browsers do not say
 * why a file cannot be decoded: it is `picture-damaged`.
 *
 * @throws {CanvasUnavailableError} if the pixels cannot be read back.
 */
export async function decodePictureInBrowser(
  blob: Blob,
  limits: Partial<BrowserDecodeLimits> = {},
): Promise<StageResult<DecodedPicture>> {
  const allowed = { ...DEFAULT_DECODE_LIMITS, ...limits };
  if (blob.size > allowed.maxBytes) return reject('decode', 'file-too-large');
  const claimed = admitFile(new Uint8Array(await blob.arrayBuffer()), allowed);
  if (claimed.kind === 'reject') return claimed;

  const bitmap = await openBitmap(blob);
  if (bitmap === undefined) return reject('decode', 'picture-damaged');
  try {
    return pass(readPixels(bitmap, allowed.workingSidePx));
  } finally {
    bitmap.close();
  }
}

/** The browser gave no canvas to read pixels from, as it does when it is out of graphics memory. */
export class CanvasUnavailableError extends AppError {
  readonly code = 'decode.canvas-unavailable';
  readonly category = 'unavailable';

  constructor() {
    super('The browser has no canvas left to read the picture with.');
  }
}

async function openBitmap(blob: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image', colorSpaceConversion: 'default' });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'InvalidStateError') return undefined;
    throw cause;
  }
}

function readPixels(bitmap: ImageBitmap, workingSidePx: number): DecodedPicture {
  const shrink = Math.min(1, workingSidePx / Math.max(bitmap.width, bitmap.height));
  const width = Math.round(bitmap.width * shrink);
  const height = Math.round(bitmap.height * shrink);
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false });
  if (context === null) throw new CanvasUnavailableError();
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const data = withoutAlpha(context.getImageData(0, 0, width, height).data);
  return { width, height, data, originalWidth: bitmap.width, originalHeight: bitmap.height };
}

function withoutAlpha(rgba: Uint8ClampedArray): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    rgb[to++] = rgba[from] ?? 0;
    rgb[to++] = rgba[from + 1] ?? 0;
    rgb[to++] = rgba[from + 2] ?? 0;
  }
  return rgb;
}
