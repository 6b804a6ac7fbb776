import type { FrameSize } from './pace.js';

/** The browser gave no canvas or could not compress a picture, as it does when memory is short. */
export class FrameEncodingError extends Error {}

/** Compresses what the video shows to JPEG, not mirrored; never larger than the camera's own picture. */
export type EncodeFrame = (video: HTMLVideoElement, size: FrameSize) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * One canvas for all frames; encode one at a time.
 *
 * The returned function rejects with {@link FrameEncodingError}.
 */
export function createFrameEncoder(): EncodeFrame {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  return async (video, { widthPx, quality }) => {
    if (!context) throw new FrameEncodingError('no canvas');
    const { videoWidth, videoHeight } = video;
    const shrink = Math.min(1, widthPx / Math.max(videoWidth, videoHeight));
    const [width, height] = [Math.round(videoWidth * shrink), Math.round(videoHeight * shrink)];
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.drawImage(video, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (!blob) throw new FrameEncodingError('no picture');
    return new Uint8Array(await blob.arrayBuffer());
  };
}
