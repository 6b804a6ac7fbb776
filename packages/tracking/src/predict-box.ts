import type { FaceBox } from '@mien/biometrics';
import type { Track } from './tracking.js';

/** Faces do not go on forever the way they went. */
const HORIZON_MS = 300;
/** Part of a new velocity that is believed at once; boxes tremble. */
const TRUST = 0.5;

/** Where a track is expected at a time: straight on, for a little while. */
export function predictBox({ box, velocity, lastSeenMs }: Track, atMs: number): FaceBox {
  const elapsedMs = Math.min(HORIZON_MS, Math.max(0, atMs - lastSeenMs));
  return { ...box, x: box.x + velocity.x * elapsedMs, y: box.y + velocity.y * elapsedMs };
}

/** How a track moves after it was seen in a new place. */
export function updateVelocity(track: Track, box: FaceBox, atMs: number): Track['velocity'] {
  const elapsedMs = atMs - track.lastSeenMs;
  if (!(elapsedMs > 0)) return track.velocity;
  const along = (before: number, now: number, velocity: number) =>
    velocity + TRUST * ((now - before) / elapsedMs - velocity);
  return {
    x: along(track.box.x + track.box.width / 2, box.x + box.width / 2, track.velocity.x),
    y: along(track.box.y + track.box.height / 2, box.y + box.height / 2, track.velocity.y),
  };
}
