import type { GroupFace, GroupPhoto, MarkStatus } from '@mien/contracts';
import type { Decisions } from './decisions.js';

export type NamedPerson = GroupPhoto['recognized'][number]['person'];

/** A face with what counts about it now. */
export interface ReviewedFace extends GroupFace {
  readonly pictureId: string;
  /** Who it is, as far as the machine or the teacher says. */
  readonly person?: NamedPerson;
  /** Whether the teacher said so, also that it is nobody. */
  readonly isByHand: boolean;
  /** Somebody should say who this is. */
  readonly isOpen: boolean;
}

export interface FoundPerson {
  readonly person: NamedPerson;
  /** Absent when the teacher named them. */
  readonly probability?: number;
  readonly faceId: string;
}

export interface MissingPerson {
  readonly person: NamedPerson;
  readonly reason: GroupPhoto['notFound'][number]['reason'];
  readonly status?: MarkStatus;
}

export interface Review {
  readonly faces: ReadonlyMap<string, ReviewedFace>;
  /** By name. */
  readonly people: readonly NamedPerson[];
  readonly found: readonly FoundPerson[];
  readonly open: readonly ReviewedFace[];
  readonly missing: readonly MissingPerson[];
}

/** What the pictures and the teacher's words come to, as the server will count them. */
export function reviewOf(photo: GroupPhoto, decisions: Decisions): Review {
  const people = [...photo.recognized, ...photo.notFound]
    .map(({ person }) => person)
    .sort((a, b) => a.name.localeCompare(b.name));
  const byId = new Map(people.map((person) => [person.id, person]));
  const faces = photo.pictures.flatMap((picture) =>
    picture.faces.map((face) => ({ ...reviewFace(face, decisions, byId), pictureId: picture.id })),
  );
  const found = foundIn(faces);
  const foundIds = new Set(found.map(({ person }) => person.id));
  const notEnrolled = new Set(
    photo.notFound.filter(({ reason }) => reason === 'not-enrolled').map(({ person }) => person.id),
  );
  return {
    faces: new Map(faces.map((face) => [face.id, face])),
    people,
    found,
    open: faces.filter(({ isOpen }) => isOpen),
    missing: people
      .filter(({ id }) => !foundIds.has(id))
      .map((person) => ({
        person,
        reason: notEnrolled.has(person.id) ? 'not-enrolled' : 'not-seen',
        ...(decisions.people.has(person.id) && { status: decisions.people.get(person.id) as MarkStatus }),
      })),
  };
}

function reviewFace(
  face: GroupFace,
  { faces }: Decisions,
  people: ReadonlyMap<string, NamedPerson>,
): Omit<ReviewedFace, 'pictureId'> {
  const word = faces.get(face.id);
  if (word === null) return { ...face, isByHand: true, isOpen: false };
  const said = word === undefined ? undefined : people.get(word);
  if (said) return { ...face, person: said, isByHand: true, isOpen: false };
  const isNamed = face.state === 'recognized' || face.state === 'repeated';
  const person = isNamed ? face.candidates[0]?.person : undefined;
  return { ...face, ...(person && { person }), isByHand: false, isOpen: face.state === 'unsure' };
}

function foundIn(faces: readonly ReviewedFace[]): readonly FoundPerson[] {
  const found = new Map<string, FoundPerson>();
  for (const face of faces) {
    const { person, id: faceId } = face;
    if (!person || (face.state === 'repeated' && !face.isByHand)) continue;
    const before = found.get(person.id);
    const probability = probabilityOf(face, person);
    if (before && (before.probability ?? -1) >= (probability ?? -1)) continue;
    found.set(person.id, { person, faceId, ...(probability !== undefined && { probability }) });
  }
  return [...found.values()].sort((a, b) => a.person.name.localeCompare(b.person.name));
}

/** What the machine says, where it says so by itself. */
function probabilityOf({ state, candidates }: ReviewedFace, { id }: NamedPerson): number | undefined {
  const [best] = candidates;
  const isMachine = (state === 'recognized' || state === 'repeated') && best?.person.id === id;
  return isMachine ? best?.probability : undefined;
}

/** Who is in a picture already by another face: nobody is there twice. */
export const othersIn = (review: Review, face: ReviewedFace): ReadonlySet<string> =>
  new Set(
    [...review.faces.values()]
      .filter(({ id, pictureId }) => pictureId === face.pictureId && id !== face.id)
      .flatMap(({ person, state, isByHand }) =>
        person && (state !== 'repeated' || isByHand) ? [person.id] : [],
      ),
  );
