/** Why there is no picture from the camera; each has its own advice. */
export const CAMERA_FAILURES = ['denied', 'missing', 'in-use', 'unplugged', 'insecure', 'broken'] as const;
export type CameraFailure = (typeof CAMERA_FAILURES)[number];

const BY_NAME: Readonly<Record<string, CameraFailure>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  DevicesNotFoundError: 'missing',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
  TrackStartError: 'in-use',
};

/** The failure that an exception of `getUserMedia` stands for. */
export function cameraFailureOf(cause: unknown): CameraFailure {
  const isNamed = typeof cause === 'object' && cause !== null && 'name' in cause;
  return (isNamed && BY_NAME[String(cause.name)]) || 'broken';
}
