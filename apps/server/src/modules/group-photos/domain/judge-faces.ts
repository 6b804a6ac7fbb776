import type { FaceState, JudgedFace, SeenFace } from './seen-face.js';

/** Somebody who was recognized, once however many pictures show them. */
export interface RecognizedPerson {
  readonly personId: string;
  /** The best of all faces. */
  readonly probability: number;
  /** Best first, at most one of each picture. */
  readonly faces: readonly SeenFace[];
}

export interface JudgedFaces {
  readonly faces: readonly JudgedFace[];
  readonly recognized: readonly RecognizedPerson[];
}

/**
 * Put the faces of several pictures of one class together.
 *
 * Nobody is twice in one picture: of two faces that were taken for one person, the less probable is unsure. A face that
 * is unsure, and most like somebody who is recognized in another picture, is left to that one.
 */
export function judgeFaces(faces: readonly SeenFace[]): JudgedFaces {
  const winners = winnersOf(faces);
  const recognized = new Map<string, SeenFace[]>();
  for (const face of winners) {
    const personId = face.candidates[0]?.personId ?? '';
    recognized.set(personId, [...(recognized.get(personId) ?? []), face]);
  }
  return {
    faces: faces.map((face) => ({ ...face, state: stateOf(face, winners, recognized) })),
    recognized: [...recognized].map(([personId, of]) => ({
      personId,
      probability: probabilityOf(of[0]),
      faces: of,
    })),
  };
}

const probabilityOf = (face: SeenFace | undefined): number => face?.candidates[0]?.probability ?? 0;

/** The faces that are somebody, most probable first, each person once in a picture. */
function winnersOf(faces: readonly SeenFace[]): ReadonlySet<SeenFace> {
  const taken = new Set<string>();
  const winners = new Set<SeenFace>();
  const named = faces.filter(({ decision, candidates }) => decision === 'match' && candidates.length > 0);
  for (const face of named.toSorted((a, b) => probabilityOf(b) - probabilityOf(a))) {
    const place = `${face.pictureId} ${face.candidates[0]?.personId}`;
    if (taken.has(place)) continue;
    taken.add(place);
    winners.add(face);
  }
  return winners;
}

function stateOf(
  face: SeenFace,
  winners: ReadonlySet<SeenFace>,
  recognized: ReadonlyMap<string, readonly SeenFace[]>,
): FaceState {
  if (winners.has(face)) return 'recognized';
  if (face.decision === 'rejected') return 'unusable';
  const best = face.candidates[0];
  if (face.decision === 'unknown' || best === undefined) return 'unknown';
  const elsewhere = recognized.get(best.personId) ?? [];
  const isHere = elsewhere.some(({ pictureId }) => pictureId === face.pictureId);
  return elsewhere.length > 0 && !isHere ? 'repeated' : 'unsure';
}
