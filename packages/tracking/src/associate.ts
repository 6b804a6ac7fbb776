import { compare, type FaceBox, intersectionOverUnion } from '@mien/biometrics';
import { predictBox } from './predict-box.js';
import type { SeenFace, Track, Tracking } from './tracking.js';

/** Less overlap than this with where a track is expected is no sign that it is the same face. */
const MIN_OVERLAP = 0.15;
/** Less than this is a jump. */
const SURE_OVERLAP = 0.3;
/** Another face or track that overlaps this much could be meant as well. */
const RIVAL_OVERLAP = 0.05;

export interface Association {
  readonly track: Track;
  readonly face: SeenFace;
  /** An embedding says that it is the same face. */
  readonly isConfirmed: boolean;
  /** Position alone does not say that it is. */
  readonly isDoubtful: boolean;
}

interface Pair {
  readonly track: Track;
  readonly face: SeenFace;
  /** Overlap, or 1 + similarity: what embeddings say outranks what positions say. */
  readonly affinity: number;
  readonly overlap: number;
  readonly isConfirmed: boolean;
}

function pairUp(track: Track, expected: FaceBox, face: SeenFace, sameFaceScore: number): Pair[] {
  const overlap = intersectionOverUnion(expected, face.box);
  if (track.probe && face.embedding) {
    const similarity = compare(track.probe, face.embedding);
    if (similarity < sameFaceScore) return [];
    return [{ track, face, overlap, affinity: 1 + similarity, isConfirmed: true }];
  }
  return overlap < MIN_OVERLAP ? [] : [{ track, face, overlap, affinity: overlap, isConfirmed: false }];
}

/** Which face of a new frame belongs to which track; the likeliest pairs first, each face and track once. */
export function associate(
  { tracks, policy }: Tracking,
  faces: readonly SeenFace[],
  atMs: number,
): readonly Association[] {
  const expected = new Map(tracks.map((track) => [track, predictBox(track, atMs)]));
  const overlapOf = (track: Track, face: SeenFace) =>
    intersectionOverUnion(expected.get(track) ?? track.box, face.box);
  const pairs = tracks.flatMap((track) =>
    faces.flatMap((face) => pairUp(track, expected.get(track) ?? track.box, face, policy.sameFaceScore)),
  );
  pairs.sort((a, b) => b.affinity - a.affinity);

  const taken = new Set<Track | SeenFace>();
  const chosen: Association[] = [];
  for (const { track, face, overlap, isConfirmed } of pairs) {
    if (taken.has(track) || taken.has(face)) continue;
    taken.add(track).add(face);
    const hasRival =
      tracks.some((other) => other !== track && overlapOf(other, face) > RIVAL_OVERLAP) ||
      faces.some((other) => other !== face && overlapOf(track, other) > RIVAL_OVERLAP);
    const isGap = atMs - track.lastSeenMs > policy.gapMs;
    const isDoubtful = !isConfirmed && (hasRival || isGap || overlap < SURE_OVERLAP);
    chosen.push({ track, face, isConfirmed, isDoubtful });
  }
  return chosen;
}
