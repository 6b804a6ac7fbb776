const JPEG_QUALITY = 0.92;

/** Keeps the frame that was looked at, so that exactly this one is captured. */
export interface Snapshot {
  /** Take the current frame of the video. */
  take(video: HTMLVideoElement): Promise<ImageBitmap>;
  /** The frame taken last, whole and not mirrored, as JPEG. */
  toJpeg(): Promise<Blob>;
}

/** The browser gave no canvas or could not compress a picture, as it does when memory is short. */
export class SnapshotError extends Error {}

/** One canvas, used for every frame. */
export function createSnapshot(): Snapshot {
  const canvas = document.createElement('canvas');
  return {
    take(video) {
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      const context = canvas.getContext('2d', { alpha: false });
      if (!context) throw new SnapshotError('no canvas');
      context.drawImage(video, 0, 0);
      return createImageBitmap(canvas);
    },
    toJpeg: () =>
      new Promise((resolve, reject) => {
        canvas.toBlob(
          (blob) => (blob ? resolve(blob) : reject(new SnapshotError('no picture'))),
          'image/jpeg',
          JPEG_QUALITY,
        );
      }),
  };
}
