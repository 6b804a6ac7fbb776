import type { GroupFace, GroupPhoto } from '@mien/contracts';

/** An id that ends as told. */
export const idOf = (end: string): string => `7b7c0d1e-0000-4000-8000-${end.padStart(12, '0')}`;

export const ANNA = { id: idOf('a1'), name: 'Anna' };
export const BEN = { id: idOf('b1'), name: 'Ben' };
export const CLEO = { id: idOf('c1'), name: 'Cleo' };
export const EMIL = { id: idOf('e1'), name: 'Emil' };
export const SURE_FACE = idOf('f1');
export const DOUBTFUL_FACE = idOf('f2');
export const STRANGE_FACE = idOf('f3');

const face = (
  id: string,
  state: GroupFace['state'],
  candidates: GroupFace['candidates'] = [],
): GroupFace => ({
  id,
  box: { x: 10, y: 10, width: 40, height: 40 },
  state,
  candidates,
});

/** One picture: Anna for sure, perhaps Ben, and a stranger. Cleo was not seen, Emil has no face enrolled. */
export const aGroupPhoto = (changes: Partial<GroupPhoto> = {}): GroupPhoto => ({
  id: idOf('9'),
  sessionId: idOf('5'),
  takenAt: '2026-11-20T08:05:00Z',
  expiresAt: '2026-11-21T07:05:00Z',
  pictures: [
    {
      id: idOf('7'),
      width: 400,
      height: 300,
      faces: [
        face(SURE_FACE, 'recognized', [{ person: ANNA, probability: 0.99 }]),
        face(DOUBTFUL_FACE, 'unsure', [
          { person: BEN, probability: 0.6 },
          { person: CLEO, probability: 0.2 },
        ]),
        face(STRANGE_FACE, 'unknown'),
      ],
    },
  ],
  recognized: [{ person: ANNA, probability: 0.99, faceIds: [SURE_FACE] }],
  notFound: [
    { person: BEN, reason: 'not-seen' },
    { person: CLEO, reason: 'not-seen' },
    { person: EMIL, reason: 'not-enrolled' },
  ],
  advice: [],
  ...changes,
});
