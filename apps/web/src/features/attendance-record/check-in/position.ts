/** Why a phone does not say where it is. */
export type PositionFailure = 'refused' | 'unavailable' | 'too-slow' | 'unsupported';

export class PositionError extends Error {
  readonly failure: PositionFailure;

  constructor(failure: PositionFailure) {
    super(`The position is not known: ${failure}.`);
    this.failure = failure;
  }
}

export interface Position {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracyMeters: number;
}

const TIMEOUT_MS = 20_000;
/** A position from so long ago still stands for where one is. */
const FRESH_MS = 30_000;
const MOST_METERS = 100_000;
const FAILURES: Readonly<Record<number, PositionFailure>> = { 1: 'refused', 2: 'unavailable', 3: 'too-slow' };

/**
 * Where this device is; the browser asks for permission.
 *
 * @throws {PositionError} when it may not or cannot say.
 */
export function findPosition(
  geolocation: Geolocation | undefined = navigator.geolocation,
): Promise<Position> {
  if (!geolocation) return Promise.reject(new PositionError('unsupported'));
  return new Promise((resolve, reject) => {
    geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve({ latitude, longitude, accuracyMeters: Math.min(accuracy, MOST_METERS) }),
      ({ code }) => reject(new PositionError(FAILURES[code] ?? 'unavailable')),
      { enableHighAccuracy: true, timeout: TIMEOUT_MS, maximumAge: FRESH_MS },
    );
  });
}
