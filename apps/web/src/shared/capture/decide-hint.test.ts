import { describe, expect, it } from 'vitest';
import { decideHint } from './decide-hint.js';
import { aFace, aSight } from './testing/a-sight.js';

const still = aSight(aFace());

describe('a frontal picture', () => {
  it.each([
    { scene: 'an empty frame', sight: aSight(), hint: 'no-face' },
    {
      scene: 'two people side by side',
      sight: aSight(aFace(), aFace({ x: 500, height: 180 })),
      hint: 'several-faces',
    },
    { scene: 'somebody far behind', sight: aSight(aFace(), aFace({ x: 560, height: 60 })), hint: 'ready' },
    { scene: 'a face far away', sight: aSight(aFace({ height: 100 })), hint: 'move-closer' },
    { scene: 'a face that fills the frame', sight: aSight(aFace({ height: 400 })), hint: 'move-back' },
    { scene: 'a face at the left of the picture', sight: aSight(aFace({ x: 200 })), hint: 'move-left' },
    { scene: 'a face at the right of the picture', sight: aSight(aFace({ x: 440 })), hint: 'move-right' },
    { scene: 'a face at the top', sight: aSight(aFace({ y: 140 })), hint: 'move-down' },
    { scene: 'a face at the bottom', sight: aSight(aFace({ y: 340 })), hint: 'move-up' },
    { scene: 'a dark room', sight: aSight(aFace({ quality: { luma: 20 } })), hint: 'more-light' },
    { scene: 'a lamp in the face', sight: aSight(aFace({ quality: { luma: 240 } })), hint: 'too-bright' },
    {
      scene: 'a hand before the mouth',
      sight: aSight(aFace({ quality: { visibility: 0.3 } })),
      hint: 'uncover',
    },
    { scene: 'a tilted head', sight: aSight(aFace({ rollDeg: 25 })), hint: 'level-head' },
    { scene: 'closed eyes', sight: aSight(aFace({ quality: { eyeOpenness: 0.05 } })), hint: 'open-eyes' },
    { scene: 'a blurred frame', sight: aSight(aFace({ quality: { sharpness: 3 } })), hint: 'hold-still' },
    { scene: 'a good face', sight: still, hint: 'ready' },
  ])('of $scene says $hint', ({ sight, hint }) => {
    expect(decideHint(sight, 'front', still)).toBe(hint);
  });

  it('needs a second frame to know that the person holds still', () => {
    expect(decideHint(still, 'front')).toBe('hold-still');
  });

  it.each([
    { moved: 'to the side', before: aSight(aFace({ x: 290 })) },
    { moved: 'by turning', before: aSight(aFace({ yawDeg: -9 })) },
  ])('waits while the person moves $moved', ({ before }) => {
    expect(decideHint(still, 'front', before)).toBe('hold-still');
  });
});

describe('a pose', () => {
  it.each([
    { goal: 'left', yawDeg: 0, pitchDeg: 0, hint: 'turn-left' },
    { goal: 'left', yawDeg: 22, pitchDeg: 0, hint: 'ready' },
    { goal: 'left', yawDeg: 50, pitchDeg: 0, hint: 'turn-right' },
    { goal: 'right', yawDeg: 0, pitchDeg: 0, hint: 'turn-right' },
    { goal: 'right', yawDeg: -22, pitchDeg: 0, hint: 'ready' },
    { goal: 'right', yawDeg: -50, pitchDeg: 0, hint: 'turn-left' },
    { goal: 'up', yawDeg: 0, pitchDeg: 0, hint: 'look-up' },
    { goal: 'up', yawDeg: 0, pitchDeg: 15, hint: 'ready' },
    { goal: 'down', yawDeg: 0, pitchDeg: 0, hint: 'look-down' },
    { goal: 'down', yawDeg: 0, pitchDeg: -15, hint: 'ready' },
    { goal: 'front', yawDeg: 20, pitchDeg: 0, hint: 'turn-right' },
    { goal: 'front', yawDeg: 0, pitchDeg: 20, hint: 'look-down' },
  ] as const)('$goal at yaw $yawDeg and pitch $pitchDeg says $hint', ({ goal, hint, ...pose }) => {
    const sight = aSight(aFace(pose));
    expect(decideHint(sight, goal, sight)).toBe(hint);
  });

  it('looking down does not ask for wide eyes', () => {
    const sight = aSight(aFace({ pitchDeg: -15, quality: { eyeOpenness: 0.08 } }));
    expect(decideHint(sight, 'down', sight)).toBe('ready');
  });
});

it('tells a person about the place of the face before its light', () => {
  expect(decideHint(aSight(aFace({ height: 90, quality: { luma: 10 } })), 'front', still)).toBe(
    'move-closer',
  );
});
