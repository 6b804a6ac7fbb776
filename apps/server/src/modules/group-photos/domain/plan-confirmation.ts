import { PersonTwiceInPictureError } from './errors.js';
import type { JudgedFaces } from './judge-faces.js';
import type { JudgedFace } from './seen-face.js';

/** What somebody says about faces: who it is, or nobody of the class. */
export type FaceWord = { readonly faceId: string; readonly personId?: string | undefined };

/** Somebody the machine recognized and nobody objected to. */
export interface PlannedSighting {
  readonly personId: string;
  readonly probability: number;
  readonly recognitionLogId?: string | undefined;
}

export interface PlannedPresence {
  readonly sightings: readonly PlannedSighting[];
  /** People whom the caller named in the picture, by hand. */
  readonly named: readonly string[];
}

/**
 * Work out who was there from what the machine recognized and what somebody said about faces. Their word counts before
 * the machine's; a face of which nothing is said counts only if it is recognized.
 *
 * @throws {PersonTwiceInPictureError} if the words put one person twice into a picture.
 */
export function planConfirmation(
  { faces }: Pick<JudgedFaces, 'faces'>,
  words: readonly FaceWord[],
): PlannedPresence {
  const wordOf = new Map(words.map((word) => [word.faceId, word]));
  const sightings = new Map<string, PlannedSighting>();
  const named = new Set<string>();
  const places = new Set<string>();

  for (const face of faces) {
    const machine = machineSays(face);
    const word = wordOf.get(face.id);
    const personId = word ? word.personId : isCounted(face) ? machine?.personId : undefined;
    if (personId === undefined) continue;
    const place = `${face.pictureId} ${personId}`;
    if (places.has(place)) throw new PersonTwiceInPictureError();
    places.add(place);
    if (machine?.personId !== personId) named.add(personId);
    else keepBest(sightings, { ...machine, recognitionLogId: face.recognitionLogId });
  }
  return { sightings: [...sightings.values()], named: [...named].filter((id) => !sightings.has(id)) };
}

const isCounted = ({ state }: JudgedFace): boolean => state === 'recognized';

/** Whom the machine itself takes a face for, without anybody's help. */
function machineSays({ state, candidates }: JudgedFace): PlannedSighting | undefined {
  return state === 'recognized' || state === 'repeated' ? candidates[0] : undefined;
}

function keepBest(sightings: Map<string, PlannedSighting>, found: PlannedSighting): void {
  const before = sightings.get(found.personId);
  if (before === undefined || before.probability < found.probability) sightings.set(found.personId, found);
}
