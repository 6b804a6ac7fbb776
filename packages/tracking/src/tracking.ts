import type { Embedding, FaceBox } from '@mien/biometrics';

/** When a face is the same, when it is gone, and how often it is looked at. */
export interface TrackingPolicy {
  /** Embeddings of less similarity are not one person. From the calibration of the embedder. */
  readonly sameFaceScore: number;
  /** Embeddings that a track's identity rests on. */
  readonly probes: number;
  /** Frames a face must be seen in to count. */
  readonly minSightings: number;
  /** A face unseen for longer is gone, ms. */
  readonly forgetMs: number;
  /** After a gap between frames longer than this, position proves nothing, ms. */
  readonly gapMs: number;
  /** Time between looks at a face whose identity is settled, ms. */
  readonly settledMs: number;
  /** Time between looks at one whose identity is not, or that would not be measured, ms. */
  readonly unsettledMs: number;
  /** A quality better by this much deserves another decision. */
  readonly betterBy: number;
  /** A face grown by this factor is probably of better quality now. */
  readonly growth: number;
}

export const DEFAULT_TRACKING: Omit<TrackingPolicy, 'sameFaceScore'> = {
  probes: 3,
  minSightings: 2,
  forgetMs: 1_000,
  gapMs: 500,
  settledMs: 4_000,
  unsettledMs: 700,
  betterBy: 0.15,
  growth: 1.4,
};

/** A face of one frame. */
export interface SeenFace {
  /** Picture pixels. */
  readonly box: FaceBox;
  /** Whether it was looked at closely; `embedding` is then absent when it was not good enough. */
  readonly isMeasured: boolean;
  readonly embedding?: Embedding;
  /** Usefulness for recognition in [0, 1]. */
  readonly quality?: number;
  /** Presentation-attack score in [0, 1]. */
  readonly bonaFide?: number;
}

/** One face that is followed. */
export interface Track {
  readonly id: number;
  readonly box: FaceBox;
  /** Of the center, pixels per ms. */
  readonly velocity: { readonly x: number; readonly y: number };
  readonly firstSeenMs: number;
  readonly lastSeenMs: number;
  /** Frames it was seen in. */
  readonly sightings: number;
  /** It may be another face than before: its probe counts for nothing until an embedding confirms it. */
  readonly isDoubted: boolean;
  /** What `probe` is the combination of, newest last. */
  readonly embeddings: readonly Embedding[];
  readonly probe?: Embedding;
  /** Counts changes of `probe`: each deserves a decision. */
  readonly revision: number;
  /** Whether the last decision was definite; see `settle`. */
  readonly isSettled: boolean;
  /** Best quality that `probe` rests on, and the width of the face then. */
  readonly basis: { readonly quality: number; readonly widthPx: number };
  /** Newest presentation-attack scores. */
  readonly votes: readonly number[];
  readonly measuredMs: number;
  /** Looks in a row that gave no embedding. */
  readonly failedLooks: number;
}

/** All faces that are followed. A value: every frame makes a new one. */
export interface Tracking {
  readonly policy: TrackingPolicy;
  readonly tracks: readonly Track[];
  readonly nextId: number;
  /** Of the newest frame, monotonic. */
  readonly atMs: number;
}

export const startTracking = (policy: TrackingPolicy): Tracking => ({
  policy,
  tracks: [],
  nextId: 1,
  atMs: Number.NEGATIVE_INFINITY,
});

/** Faces of the newest frame that have been seen often enough to count. */
export const visibleTracks = ({ tracks, atMs, policy }: Tracking): readonly Track[] =>
  tracks.filter(({ lastSeenMs, sightings }) => lastSeenMs === atMs && sightings >= policy.minSightings);

/** Tell whether a decision about a track was definite; one that is not is soon tried again. */
export const settle = (tracking: Tracking, trackId: number, isSettled: boolean): Tracking => ({
  ...tracking,
  tracks: tracking.tracks.map((track) => (track.id === trackId ? { ...track, isSettled } : track)),
});

/** Trust no track's position any more: each has to be confirmed by an embedding. */
export const doubtAll = (tracking: Tracking): Tracking => ({
  ...tracking,
  tracks: tracking.tracks.map((track) => ({ ...track, isDoubted: true })),
});

/** Presentation-attack score of a track in [0, 1]: the median vote, absent without votes. */
export function voteOf({ votes }: Pick<Track, 'votes'>): number | undefined {
  const sorted = [...votes].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)];
  const high = sorted[Math.ceil(middle)];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
