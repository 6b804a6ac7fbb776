import { expect, it } from 'vitest';
import { NO_DECISIONS, sayOfFace, sayOfPerson, toConfirmation } from './decisions.js';
import { othersIn, reviewOf } from './review.js';
import { takenAtOf } from './taken-at.js';
import {
  ANNA,
  aGroupPhoto,
  BEN,
  CLEO,
  DOUBTFUL_FACE,
  EMIL,
  STRANGE_FACE,
  SURE_FACE,
} from './testing/a-group-photo.js';

const photo = aGroupPhoto();
const names = (people: readonly { person: { name: string } }[]) => people.map(({ person }) => person.name);

it('counts whom the machine is sure of, and leaves the unsure to the teacher', () => {
  const review = reviewOf(photo, NO_DECISIONS);
  expect(names(review.found)).toEqual(['Anna']);
  expect(review.open.map(({ id }) => id)).toEqual([DOUBTFUL_FACE]);
  expect(names(review.missing)).toEqual(['Ben', 'Cleo', 'Emil']);
  expect(review.missing[2]).toMatchObject({ reason: 'not-enrolled' });
});

it('counts whom the teacher names, without a probability', () => {
  const said = sayOfFace(sayOfFace(NO_DECISIONS, DOUBTFUL_FACE, CLEO.id), STRANGE_FACE, EMIL.id);
  const review = reviewOf(photo, said);
  expect(review.found).toEqual([
    { person: ANNA, faceId: SURE_FACE, probability: 0.99 },
    { person: CLEO, faceId: DOUBTFUL_FACE },
    { person: EMIL, faceId: STRANGE_FACE },
  ]);
  expect(review.open).toEqual([]);
});

it('takes somebody out whom the teacher says it is not', () => {
  const review = reviewOf(photo, sayOfFace(NO_DECISIONS, SURE_FACE, null));
  expect(review.found).toEqual([]);
  expect(names(review.missing)).toContain('Anna');
});

it('forgets what was said of somebody once they have a face', () => {
  const said = sayOfFace(sayOfPerson(NO_DECISIONS, BEN.id, 'absent'), DOUBTFUL_FACE, BEN.id);
  expect(toConfirmation(said)).toEqual({ faces: [{ faceId: DOUBTFUL_FACE, personId: BEN.id }], people: [] });
});

it('sends a face that is nobody without a person', () => {
  expect(toConfirmation(sayOfFace(NO_DECISIONS, SURE_FACE, null)).faces).toEqual([{ faceId: SURE_FACE }]);
});

it('knows who is in a picture already', () => {
  const review = reviewOf(photo, NO_DECISIONS);
  expect(othersIn(review, review.faces.get(DOUBTFUL_FACE)!)).toEqual(new Set([ANNA.id]));
  expect(othersIn(review, review.faces.get(SURE_FACE)!)).toEqual(new Set());
});

it('believes the time of a file only when it is in the time of the session', () => {
  const session = { opensAt: '2026-11-20T07:45:00Z', endsAt: '2026-11-20T09:00:00Z' };
  const now = new Date('2026-11-20T12:00:00Z');
  const at = (time: string) => takenAtOf({ lastModified: Date.parse(time) }, session, now);
  expect(at('2026-11-20T08:05:00Z')).toBe('2026-11-20T08:05:00.000Z');
  expect(at('2026-11-20T11:59:30Z')).toBeUndefined();
  expect(at('2026-11-19T08:05:00Z')).toBeUndefined();
});
