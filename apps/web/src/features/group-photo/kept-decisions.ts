import { type GroupPhoto, MARK_STATUSES } from '@mien/contracts';
import { z } from 'zod';
import { type Decisions, hasDecisions, NO_DECISIONS } from './decisions.js';

const stored = z.object({
  faces: z.array(z.tuple([z.uuid(), z.uuid().nullable()])),
  people: z.array(z.tuple([z.uuid(), z.enum(MARK_STATUSES)])),
});

const keyOf = (photoId: string) => `mien.group-photo.${photoId}`;

/** Keep what was said about a group photo for as long as this tab is open. Ids only, no names. */
export function keepDecisions(photoId: string, decisions: Decisions): void {
  const kept = { faces: [...decisions.faces], people: [...decisions.people] };
  if (hasDecisions(decisions)) sessionStorage.setItem(keyOf(photoId), JSON.stringify(kept));
  else sessionStorage.removeItem(keyOf(photoId));
}

function readStored(photoId: string): z.infer<typeof stored> | undefined {
  try {
    return stored.parse(JSON.parse(sessionStorage.getItem(keyOf(photoId)) ?? ''));
  } catch {
    return undefined;
  }
}

/** What was said before, about faces that are still in the pictures and people who are still in the class. */
export function keptDecisions({ id, pictures, notFound }: GroupPhoto): Decisions {
  const kept = readStored(id);
  if (!kept) return NO_DECISIONS;
  const faces = new Set(pictures.flatMap((picture) => picture.faces.map((face) => face.id)));
  const people = new Set(notFound.map(({ person }) => person.id));
  return {
    faces: new Map(kept.faces.filter(([faceId]) => faces.has(faceId))),
    people: new Map(kept.people.filter(([personId]) => people.has(personId))),
  };
}
