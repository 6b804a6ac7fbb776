import type { LiveTrack } from '@mien/contracts';
import { describe, expect, it } from 'vitest';
import { isPresent, type Sighting, withTracks } from './seen.js';

const box = { x: 0, y: 0, width: 10, height: 10 };
const ada = { id: 'a', name: 'Ada' };
const grace = { id: 'g', name: 'Grace' };
const known = (person: typeof ada, probability: number, trackId = 1): LiveTrack => ({
  trackId,
  box,
  state: 'known',
  person,
  probability,
});
const track = (state: LiveTrack['state'], trackId = 2): LiveTrack => ({ trackId, box, state });

/** The list after these frames, each a second after the one before. */
const after = (...frames: (readonly LiveTrack[])[]): readonly Sighting[] =>
  frames.reduce<readonly Sighting[]>((seen, tracks, index) => withTracks(seen, tracks, 1, index * 1000), []);

describe('the list of who was seen', () => {
  it('begins with who came last, and keeps its order while both stay', () => {
    const both = [known(ada, 0.9), known(grace, 0.9, 2)];
    const seen = after([known(ada, 0.9)], both, [...both].reverse(), both);
    expect(seen.map(({ person }) => person?.name)).toEqual(['Grace', 'Ada']);
  });

  it('keeps the highest probability of an appearance, and since when it is', () => {
    expect(after([known(ada, 0.8)], [known(ada, 0.99)], [known(ada, 0.7)])).toEqual([
      { key: 'a', kind: 'known', person: ada, probability: 0.99, sinceMs: 0, lastMs: 2000 },
    ]);
  });

  it('lists somebody once, whichever track they are', () => {
    expect(after([known(ada, 0.9, 1)], [known(ada, 0.9, 5)]).length).toBe(1);
  });

  it('takes somebody who was away for long as newly come', () => {
    const seen = withTracks(after([known(ada, 0.99)], [known(grace, 0.9)]), [known(ada, 0.8)], 1, 20_000);
    expect(seen[0]).toMatchObject({ person: ada, sinceMs: 20_000, probability: 0.8 });
  });

  it('lists strangers and attacks by their track, anew after a reconnection', () => {
    const seen = after([track('unknown', 2), track('spoof', 3)]);
    expect(seen.map(({ kind }) => kind)).toEqual(['unknown', 'spoof']);
    expect(withTracks(seen, [track('unknown', 2)], 2, 3000).length).toBe(3);
  });

  it.each(['looking', 'unsure'] as const)('lists nobody who is %s', (state) => {
    expect(after([track(state)])).toEqual([]);
  });

  it('remembers fifty', () => {
    const frames = Array.from({ length: 60 }, (_, index) => [track('unknown', index)]);
    expect(after(...frames)[0]?.sinceMs).toBe(59_000);
    expect(after(...frames).length).toBe(50);
  });

  it('tells who is there now', () => {
    const [sighting] = after([known(ada, 0.9)]);
    expect(sighting && [isPresent(sighting, 1499), isPresent(sighting, 1500)]).toEqual([true, false]);
  });
});
