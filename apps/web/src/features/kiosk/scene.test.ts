import type { KioskFace, KioskGreeting } from '@mien/contracts';
import { describe, expect, it } from 'vitest';
import { EMPTY_SCENE, GREETING_MS, type Scene, withFaces, withGreeting, withTime } from './scene.js';

const ada: KioskGreeting = { name: 'Ada', at: '2026-01-05T08:00:00Z', way: 'face', isRepeat: false };
const box = { x: 0, y: 0, width: 10, height: 10 };
const aFace = (trackId: number, state: KioskFace['state']): KioskFace => ({ trackId, box, state });

/** The same face, frame after frame. */
const after = (ms: number, state: KioskFace['state'], from: Scene = EMPTY_SCENE): Scene => {
  let scene = from;
  for (let atMs = 0; atMs <= ms; atMs += 100) scene = withFaces(scene, [aFace(1, state)], atMs);
  return scene;
};

describe('the screen of a kiosk', () => {
  it('greets until somebody could read it, then is free for the next', () => {
    const greeted = withGreeting(EMPTY_SCENE, ada, 0, 1);
    expect(withTime(greeted, GREETING_MS - 1).greetings).toHaveLength(1);
    expect(withTime(greeted, GREETING_MS).greetings).toEqual([]);
  });

  it('greets several at once, the latest when there are too many', () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const scene = names.reduce(
      (before, name, i) => withGreeting(before, { ...ada, name }, 0, i),
      EMPTY_SCENE,
    );
    expect(scene.greetings.map(({ greeting }) => greeting)).toMatchObject(
      ['B', 'C', 'D', 'E'].map((name) => ({ name })),
    );
  });

  it.each([
    { state: 'unknown', quietMs: 1_900, toldMs: 2_000 },
    { state: 'unsure', quietMs: 2_400, toldMs: 2_500 },
    { state: 'spoof', quietMs: 900, toldMs: 1_000 },
  ] as const)('tells a face that stays $state of the other ways', ({ state, quietMs, toldMs }) => {
    expect(after(quietMs, state).doubt).toBeUndefined();
    expect(after(toldMs, state).doubt).toBe(state);
  });

  it('does not doubt whom it has greeted while they stay', () => {
    const greeted = withGreeting(withFaces(EMPTY_SCENE, [aFace(1, 'known')], 0), ada, 0, 1);
    expect(after(5_000, 'unsure', greeted).doubt).toBeUndefined();
  });

  it('forgets its doubt with the face', () => {
    const doubtful = after(3_000, 'unknown');
    const left = withFaces(doubtful, [], 3_100);
    expect(withTime(left, 4_600)).toMatchObject({ doubt: undefined, isSomebodyThere: false });
  });

  it('stays the same object while nothing changes, so that nothing is drawn anew', () => {
    const scene = withFaces(EMPTY_SCENE, [aFace(1, 'looking')], 0);
    expect(withTime(scene, 100)).toBe(scene);
  });
});
