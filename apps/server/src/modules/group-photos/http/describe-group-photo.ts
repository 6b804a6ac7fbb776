import type { GroupPhoto } from '@mien/contracts';
import { type Disclosure, roundedProbability } from '../../recognition/index.js';
import type { RosterPerson } from '../application/class-roster.js';
import type { Review } from '../application/review-group-photo.js';
import { advise } from '../domain/advise.js';
import type { JudgedFace } from '../domain/seen-face.js';

type NamedPerson = GroupPhoto['recognized'][number]['person'];

/** A reviewed group photo as callers see it. */
export function describeGroupPhoto(review: Review, disclosure: Disclosure): GroupPhoto {
  const { photo, roster, pictures, judged } = review;
  const people = new Map(roster.map((person) => [person.id, named(person)]));
  const personOf = (id: string): NamedPerson => people.get(id) ?? { id, name: '' };
  const rounded = (probability: number) => roundedProbability(probability, disclosure);
  const describeFace = ({ id, box, state, candidates, advice }: JudgedFace) => ({
    id,
    box,
    state,
    ...(advice && { advice }),
    candidates: candidates.map(({ personId, probability }) => ({
      person: personOf(personId),
      probability: rounded(probability),
    })),
  });
  const found = new Set(judged.recognized.map(({ personId }) => personId));
  return {
    id: photo.id,
    ...(photo.sessionId && { sessionId: photo.sessionId }),
    ...(photo.rosterId && { groupId: photo.rosterId }),
    takenAt: photo.takenAt.toISOString(),
    expiresAt: photo.expiresAt.toISOString(),
    pictures: pictures.map((picture) => ({
      ...picture,
      faces: judged.faces.filter(({ pictureId }) => pictureId === picture.id).map(describeFace),
    })),
    recognized: judged.recognized.map(({ personId, probability, faces }) => ({
      person: personOf(personId),
      probability: rounded(probability),
      faceIds: faces.map(({ id }) => id),
    })),
    notFound: roster
      .filter(({ id }) => !found.has(id))
      .map((person) => ({
        person: named(person),
        reason: person.isEnrolled ? ('not-seen' as const) : ('not-enrolled' as const),
      })),
    advice: advise(judged.faces).map((line) => ({ ...line })),
    ...(photo.confirmedAt && {
      confirmed: {
        at: photo.confirmedAt.toISOString(),
        sightings: photo.sightings ?? 0,
        marks: photo.marks ?? 0,
      },
    }),
  };
}

const named = ({ isEnrolled: _, ...person }: RosterPerson): NamedPerson => person;
