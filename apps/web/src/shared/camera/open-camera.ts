/** Why there is no picture from a camera. */
export type CameraFailure = 'not-allowed' | 'not-found' | 'in-use' | 'unplugged' | 'insecure' | 'unknown';

const BY_ERROR_NAME: Readonly<Record<string, CameraFailure>> = {
  NotAllowedError: 'not-allowed',
  SecurityError: 'not-allowed',
  NotFoundError: 'not-found',
  OverconstrainedError: 'not-found',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
};

/** Browsers offer no camera at all to pages that came without TLS, except on this machine. */
export class InsecurePageError extends Error {
  override readonly name = 'InsecurePageError';
}

export function cameraFailureOf(error: unknown): CameraFailure {
  if (error instanceof InsecurePageError) return 'insecure';
  return error instanceof Error ? (BY_ERROR_NAME[error.name] ?? 'unknown') : 'unknown';
}

/** @throws {DOMException} as `getUserMedia` does, or {@link InsecurePageError} where there is no camera API. */
export async function openCamera(deviceId?: string): Promise<MediaStream> {
  if (!navigator.mediaDevices?.getUserMedia) throw new InsecurePageError();
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: {
      width: { ideal: 1280 },
      height: { ideal: 720 },
      ...(deviceId ? { deviceId: { exact: deviceId } } : { facingMode: 'user' }),
    },
  });
}

export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
