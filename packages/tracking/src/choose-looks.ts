import { type FaceBox, intersectionOverUnion } from '@mien/biometrics';
import { predictBox } from './predict-box.js';
import type { Track, Tracking, TrackingPolicy } from './tracking.js';

/** Why a face has to be looked at closely. */
export type LookReason = 'new' | 'doubt' | 'unsettled' | 'closer' | 'due' | 'crowded';

/** Looks in a row that may fail before they are spaced out. */
const PATIENCE = 5;
/** Boxes this much larger must not touch, or the faces could change places between two frames. */
const ELBOW_ROOM = 1.3;

/** @returns why this track's face needs a look in a frame at this time; undefined when its box is enough. */
export function lookReason(
  track: Track,
  policy: TrackingPolicy,
  atMs: number,
): Exclude<LookReason, 'crowded'> | undefined {
  const sinceMs = atMs - track.measuredMs;
  if (track.failedLooks >= PATIENCE && sinceMs < policy.unsettledMs) return undefined;
  if (track.isDoubted || atMs - track.lastSeenMs > policy.gapMs) return 'doubt';
  if (track.embeddings.length < policy.probes) return 'new';
  if (!track.isSettled && sinceMs >= policy.unsettledMs) return 'unsettled';
  if (track.box.width > policy.growth * track.basis.widthPx && sinceMs >= policy.unsettledMs) return 'closer';
  return sinceMs >= policy.settledMs ? 'due' : undefined;
}

const enlarged = (box: FaceBox): FaceBox => ({
  x: box.x - (box.width * (ELBOW_ROOM - 1)) / 2,
  y: box.y - (box.height * (ELBOW_ROOM - 1)) / 2,
  width: box.width * ELBOW_ROOM,
  height: box.height * ELBOW_ROOM,
});

/**
 * Where faces are expected that need no look in a frame at this time. Every other face of the frame, and any that is
 * not clearly one of these, has to be measured.
 */
export function familiarBoxes({ tracks, policy }: Tracking, atMs: number): readonly FaceBox[] {
  const expected = tracks.map((track) => ({ track, box: predictBox(track, atMs) }));
  return expected
    .filter(({ track }) => lookReason(track, policy, atMs) === undefined)
    .filter(
      ({ track, box }) =>
        !expected.some(
          (other) => other.track !== track && intersectionOverUnion(enlarged(box), enlarged(other.box)) > 0,
        ),
    )
    .map(({ box }) => box);
}
