import { expect, it } from 'vitest';
import { aFace } from '../testing/a-face.js';
import { advise } from './advise.js';
import { decideFace } from './decide-face.js';
import { judgeFaces } from './judge-faces.js';

const statesOf = (...faces: Parameters<typeof judgeFaces>[0]) =>
  judgeFaces(faces).faces.map(({ state }) => state);

it('counts a person once over all pictures, with the best probability', () => {
  const { faces, recognized } = judgeFaces([
    aFace({ id: 'a', pictureId: '1', candidates: { ada: 0.9 } }),
    aFace({ id: 'b', pictureId: '2', candidates: { ada: 0.99 } }),
    aFace({ id: 'c', pictureId: '2', candidates: { bo: 0.95 } }),
  ]);
  expect(faces.map(({ state }) => state)).toEqual(['recognized', 'recognized', 'recognized']);
  expect(recognized.map(({ personId, probability }) => [personId, probability])).toEqual([
    ['ada', 0.99],
    ['bo', 0.95],
  ]);
  expect(recognized[0]?.faces.map(({ id }) => id)).toEqual(['b', 'a']);
});

it('asks about the less probable of two faces of one picture that look like one person', () => {
  expect(
    statesOf(
      aFace({ pictureId: '1', candidates: { ada: 0.91 } }),
      aFace({ pictureId: '1', candidates: { ada: 0.97 } }),
    ),
  ).toEqual(['unsure', 'recognized']);
});

it('asks nothing about an unsure face of somebody who is recognized in another picture', () => {
  const sure = aFace({ pictureId: '1', candidates: { ada: 0.97 } });
  const elsewhere = aFace({ pictureId: '2', decision: 'ambiguous', candidates: { ada: 0.6, bo: 0.2 } });
  const beside = aFace({ pictureId: '1', decision: 'ambiguous', candidates: { ada: 0.6, bo: 0.2 } });
  expect(statesOf(sure, elsewhere, beside)).toEqual(['recognized', 'repeated', 'unsure']);
});

it('knows nobody by a face whose only candidate is gone', () => {
  expect(statesOf(aFace({ candidates: {} }), aFace({ decision: 'ambiguous', candidates: {} }))).toEqual([
    'unknown',
    'unknown',
  ]);
});

it('keeps what could not be compared apart from who is not known', () => {
  expect(statesOf(aFace({ decision: 'rejected' }), aFace({ decision: 'unknown' }))).toEqual([
    'unusable',
    'unknown',
  ]);
});

it('never names anybody by a face of too few pixels', () => {
  expect(decideFace('match', true)).toBe('ambiguous');
  expect(decideFace('match', false)).toBe('match');
  expect(decideFace('unknown', true)).toBe('unknown');
});

it('says what would help most with the faces that are left', () => {
  const { faces } = judgeFaces([
    aFace({ candidates: { ada: 0.99 }, advice: 'too-dark' }),
    aFace({ decision: 'unknown', advice: 'face-too-small' }),
    aFace({ decision: 'rejected', advice: 'face-too-small' }),
    aFace({ decision: 'ambiguous', candidates: { bo: 0.5 }, advice: 'too-blurred' }),
    aFace({ decision: 'unknown' }),
  ]);
  expect(advise(faces)).toEqual([
    { reason: 'face-too-small', faces: 2 },
    { reason: 'too-blurred', faces: 1 },
  ]);
});
