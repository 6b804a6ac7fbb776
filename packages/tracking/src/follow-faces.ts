import { combineEmbeddings, type Embedding } from '@mien/biometrics';
import { type Association, associate } from './associate.js';
import { updateVelocity } from './predict-box.js';
import type { SeenFace, Track, Tracking, TrackingPolicy } from './tracking.js';

const MAX_VOTES = 5;

/**
 * Take in the faces of the next frame.
 *
 * A face goes on as the track whose place it is in, or whose embedding it has. An embedding that contradicts a track
 * never joins it: the face becomes a new one. Where position is not proof, the track is doubted until an embedding
 * confirms it, so nobody inherits a name by standing where somebody else was.
 *
 * @param frame.atMs Monotonic; a frame that is not newer than the last is left out.
 */
export function followFaces(
  tracking: Tracking,
  frame: { readonly atMs: number; readonly faces: readonly SeenFace[] },
): Tracking {
  const { policy } = tracking;
  const { atMs, faces } = frame;
  if (!(atMs > tracking.atMs)) return tracking;
  const associations = associate(tracking, faces, atMs);
  const found = new Map(associations.map((association) => [association.track, association]));
  const known = new Set(associations.map(({ face }) => face));

  const gone = ({ lastSeenMs, sightings }: Track) =>
    atMs - lastSeenMs > policy.forgetMs || sightings < policy.minSightings;
  const kept = tracking.tracks.flatMap((track) => {
    const association = found.get(track);
    if (association) return [goOn(association, policy, atMs)];
    return gone(track) ? [] : [track];
  });
  const born = faces
    .filter((face) => !known.has(face))
    .map((face, index) => beginTrack(tracking.nextId + index, face, atMs));
  return { policy, tracks: [...kept, ...born], nextId: tracking.nextId + born.length, atMs };
}

const beginTrack = (id: number, face: SeenFace, atMs: number): Track => ({
  id,
  box: face.box,
  velocity: { x: 0, y: 0 },
  firstSeenMs: atMs,
  lastSeenMs: atMs,
  sightings: 1,
  isDoubted: false,
  isSettled: false,
  revision: face.embedding ? 1 : 0,
  votes: face.bonaFide === undefined ? [] : [face.bonaFide],
  measuredMs: face.isMeasured ? atMs : Number.NEGATIVE_INFINITY,
  failedLooks: face.isMeasured && !face.embedding ? 1 : 0,
  ...basisOf(face.embedding ? [face.embedding] : [], face),
});

const basisOf = (embeddings: readonly Embedding[], { quality = 0, box }: SeenFace) => ({
  embeddings,
  ...(embeddings.length > 0 && { probe: combineEmbeddings(embeddings) }),
  basis: { quality, widthPx: box.width },
});

function goOn(
  { track, face, isDoubtful, isConfirmed }: Association,
  policy: TrackingPolicy,
  atMs: number,
): Track {
  const seen: Track = {
    ...track,
    box: face.box,
    velocity: updateVelocity(track, face.box, atMs),
    lastSeenMs: atMs,
    sightings: track.sightings + 1,
    isDoubted: !isConfirmed && (track.isDoubted || isDoubtful),
    // what was measured of the face in doubt may be of somebody else
    votes: isDoubtful ? [] : track.votes,
  };
  if (!face.isMeasured) return seen;
  const measured: Track = {
    ...seen,
    measuredMs: atMs,
    votes: face.bonaFide === undefined ? seen.votes : [...seen.votes, face.bonaFide].slice(-MAX_VOTES),
  };
  if (!face.embedding) return { ...measured, failedLooks: track.failedLooks + 1 };
  return learn({ ...measured, isDoubted: false, failedLooks: 0 }, face, face.embedding, policy);
}

/** Let an embedding become part of what the identity of a track rests on, if it adds something. */
function learn(track: Track, face: SeenFace, embedding: Embedding, policy: TrackingPolicy): Track {
  const quality = face.quality ?? 0;
  const isBetter = quality > track.basis.quality + policy.betterBy;
  const isComplete = track.embeddings.length >= policy.probes;
  if (isComplete && track.isSettled && !isBetter) return track;
  const embeddings = isBetter ? [embedding] : [...track.embeddings, embedding].slice(-policy.probes);
  const { basis, ...rest } = basisOf(embeddings, face);
  return {
    ...track,
    ...rest,
    basis: {
      quality: Math.max(basis.quality, isBetter ? 0 : track.basis.quality),
      widthPx: Math.max(basis.widthPx, isBetter ? 0 : track.basis.widthPx),
    },
    revision: track.revision + 1,
  };
}
