import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aFace } from '../testing/a-face.js';
import { PersonTwiceInPictureError } from './errors.js';
import { judgeFaces } from './judge-faces.js';
import { planConfirmation } from './plan-confirmation.js';

const ada = aFace({ id: 'a', pictureId: '1', candidates: { ada: 0.9 }, recognitionLogId: 'log-a' });
const adaAgain = aFace({ id: 'b', pictureId: '2', candidates: { ada: 0.98 }, recognitionLogId: 'log-b' });
const doubt = aFace({ id: 'c', pictureId: '1', decision: 'ambiguous', candidates: { bo: 0.6, cy: 0.2 } });
const stranger = aFace({ id: 'd', pictureId: '1', decision: 'unknown' });
const judged = judgeFaces([ada, adaAgain, doubt, stranger]);

it('takes what was recognized as it is when nothing is said, and nobody for a face that is unsure', () => {
  expect(planConfirmation(judged, [])).toEqual({
    sightings: [{ personId: 'ada', probability: 0.98, recognitionLogId: 'log-b' }],
    named: [],
  });
});

it('keeps whom a teacher names apart from whom the machine knows', () => {
  const plan = planConfirmation(judged, [
    { faceId: 'c', personId: 'cy' },
    { faceId: 'd', personId: 'di' },
  ]);
  expect(plan.sightings.map(({ personId }) => personId)).toEqual(['ada']);
  expect(plan.named).toEqual(['cy', 'di']);
});

it('counts the most likely person of an unsure face as named by the teacher, too', () => {
  expect(planConfirmation(judged, [{ faceId: 'c', personId: 'bo' }]).named).toEqual(['bo']);
});

it('drops somebody whom the machine was wrong about', () => {
  const nobody = planConfirmation(judged, [{ faceId: 'a' }, { faceId: 'b' }]);
  expect(nobody).toEqual({ sightings: [], named: [] });
  const other = planConfirmation(judged, [
    { faceId: 'a', personId: 'bo' },
    { faceId: 'b', personId: 'bo' },
  ]);
  expect(other).toEqual({ sightings: [], named: ['bo'] });
});

it('refuses to see one person twice in a picture', () => {
  expect(() => planConfirmation(judged, [{ faceId: 'c', personId: 'ada' }])).toThrow(
    PersonTwiceInPictureError,
  );
});

it('never writes down anybody twice', () => {
  const people = ['ada', 'bo', 'cy', 'di'];
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          pictureId: fc.constantFrom('1', '2', '3'),
          decision: fc.constantFrom('match', 'ambiguous', 'unknown', 'rejected'),
          person: fc.constantFrom(...people),
          probability: fc.double({ min: 0, max: 1, noNaN: true }),
          word: fc.option(fc.option(fc.constantFrom(...people))),
        }),
        { maxLength: 12 },
      ),
      (drawn) => {
        const faces = drawn.map(({ person, probability, word: _, ...face }) =>
          aFace({ ...face, candidates: { [person]: probability } }),
        );
        const words = drawn.flatMap(({ word }, i) =>
          word === null ? [] : [{ faceId: faces[i]!.id, personId: word ?? undefined }],
        );
        try {
          const { sightings, named } = planConfirmation(judgeFaces(faces), words);
          const all = [...sightings.map(({ personId }) => personId), ...named];
          expect(new Set(all).size).toBe(all.length);
        } catch (error) {
          expect(error).toBeInstanceOf(PersonTwiceInPictureError);
        }
      },
    ),
  );
});
