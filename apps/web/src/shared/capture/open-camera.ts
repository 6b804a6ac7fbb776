import type { CameraFailure } from './camera-failure.js';

/** There is no way to a camera at all, so nothing was asked for. */
export class NoCameraApiError extends Error {
  readonly failure: CameraFailure;
  constructor(failure: CameraFailure) {
    super(failure);
    this.failure = failure;
  }
}

/**
 * Ask for a camera, the front one of a telephone unless a device is named.
 *
 * @throws {NoCameraApiError} if the page is not secure or the browser has no cameras to offer.
 * @throws {DOMException} as `getUserMedia` does.
 */
export async function openCamera(deviceId: string | undefined): Promise<MediaStream> {
  if (!globalThis.isSecureContext) throw new NoCameraApiError('insecure');
  if (!navigator.mediaDevices?.getUserMedia) throw new NoCameraApiError('missing');
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: {
      ...(deviceId ? { deviceId: { exact: deviceId } } : { facingMode: 'user' }),
      width: { ideal: 1280 },
      height: { ideal: 720 },
    },
  });
}

/** Switch the camera light off. */
export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
