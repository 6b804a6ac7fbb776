import { compare, type FaceBox, intersectionOverUnion } from '@mien/biometrics';
import { seededRandom } from '@mien/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookReason } from './choose-looks.js';
import { followFaces } from './follow-faces.js';
import {
  type Actor,
  drawnEmbedding,
  frameTimes,
  playScene,
  SAME_FACE_SCORE,
  type Shot,
} from './testing/scripted-scene.js';
import {
  DEFAULT_TRACKING,
  doubtAll,
  settle,
  startTracking,
  type Tracking,
  visibleTracks,
  voteOf,
} from './tracking.js';

const box = (x: number, y = 100, width = 100): FaceBox => ({ x, y, width, height: width * 1.2 });
const still = (name: string, x: number): Actor => ({ name, at: () => box(x) });
const walking = (name: string, from: number, pxPerMs: number): Actor => ({
  name,
  at: (timeMs) => box(from + pxPerMs * timeMs),
});
const POLICY = { ...DEFAULT_TRACKING, sameFaceScore: SAME_FACE_SCORE };

const play = (actors: readonly Actor[], times = frameTimes(60), seed = 1): Shot[] => [
  ...playScene({ actors, times, random: seededRandom(seed) }),
];
const idsIn = (shots: readonly Shot[], name: string): number[] => [
  ...new Set(
    shots.flatMap(({ tracking, actorOf }) =>
      visibleTracks(tracking).flatMap((track) => (actorOf.get(track) === name ? [track.id] : [])),
    ),
  ),
];

/** Probes that are trusted must be of the face they are on. */
function wrongTrust(shots: readonly Shot[]): number {
  const looks = new Map<string, Float32Array>();
  let wrong = 0;
  for (const { tracking, actorOf } of shots) {
    for (const track of visibleTracks(tracking)) {
      const name = actorOf.get(track);
      if (!track.probe || track.isDoubted || name === undefined) continue;
      const first = looks.get(name);
      if (!first) looks.set(name, track.probe);
      else if (compare(track.probe, first as typeof track.probe) < SAME_FACE_SCORE) wrong++;
    }
  }
  return wrong;
}

describe('one face', () => {
  it('is one track from its second frame, looked at three times and then only now and then', () => {
    const shots = play([still('Ada', 100)]);
    expect(visibleTracks(shots[0]?.tracking ?? startTracking(POLICY))).toEqual([]);
    expect(shots.slice(1).every(({ tracking }) => visibleTracks(tracking).length === 1)).toBe(true);
    expect(idsIn(shots, 'Ada')).toEqual([1]);
    expect(shots.slice(0, 3).map(({ looks }) => looks)).toEqual([1, 1, 1]);
    expect(shots.slice(3, 10).reduce((sum, { looks }) => sum + looks, 0)).toBe(0);
  });

  it('is looked at about every four seconds once it is settled', () => {
    let tracking = startTracking(POLICY);
    const random = seededRandom(3);
    const embedding = drawnEmbedding(random);
    let looks = 0;
    for (const atMs of frameTimes(300, 50)) {
      const track = tracking.tracks[0];
      const isMeasured = !track || lookReason(track, POLICY, atMs) !== undefined;
      if (isMeasured) looks++;
      tracking = followFaces(tracking, {
        atMs,
        faces: [{ box: box(10), isMeasured, ...(isMeasured && { embedding, quality: 0.7 }) }],
      });
      tracking = settle(tracking, 1, true);
    }
    expect(looks).toBeGreaterThanOrEqual(3 + 3);
    expect(looks).toBeLessThanOrEqual(3 + 4);
    expect(tracking.tracks[0]?.revision).toBe(3);
  });

  it('keeps its track while it walks, and when it is missed for a few frames', () => {
    const walker: Actor = {
      name: 'Ada',
      at: (timeMs) => (timeMs > 1_000 && timeMs < 1_300 ? undefined : box(timeMs * 0.3)),
    };
    expect(idsIn(play([walker]), 'Ada')).toEqual([1]);
  });

  it('is another track after it was gone for longer', () => {
    const visitor: Actor = {
      name: 'Ada',
      at: (timeMs) => (timeMs > 1_000 && timeMs < 2_500 ? undefined : box(100)),
    };
    expect(idsIn(play([visitor]), 'Ada')).toHaveLength(2);
  });

  it('seen in one frame only is nobody', () => {
    const flicker: Actor = { name: 'ghost', at: (timeMs) => (timeMs === 0 ? box(10) : undefined) };
    const shots = play([flicker]);
    expect(shots.every(({ tracking }) => visibleTracks(tracking).length === 0)).toBe(true);
    expect(shots[1]?.tracking.tracks).toEqual([]);
  });

  it('that cannot be measured is tried again in time, not in every frame', () => {
    const turned: Actor = { name: 'Ada', at: () => box(100), shows: () => false };
    const looks = play([turned], frameTimes(100, 50)).reduce((sum, shot) => sum + shot.looks, 0);
    expect(looks).toBeGreaterThan(5);
    expect(looks).toBeLessThan(15);
  });

  it('is decided about again when it comes closer and is clearly better', () => {
    let tracking = startTracking(POLICY);
    const random = seededRandom(5);
    const embedding = drawnEmbedding(random);
    for (const atMs of frameTimes(4)) {
      tracking = followFaces(tracking, {
        atMs,
        faces: [{ box: box(10), isMeasured: true, embedding, quality: 0.4 }],
      });
    }
    tracking = settle(tracking, 1, true);
    const [track] = tracking.tracks;
    const closer = track && { ...track, lastSeenMs: 1_450, box: box(10, 100, 150) };
    expect(closer && lookReason(closer, POLICY, 1_500)).toBe('closer');
    const after = followFaces(tracking, {
      atMs: 300,
      faces: [{ box: box(10), isMeasured: true, embedding, quality: 0.9 }],
    });
    expect(after.tracks[0]?.revision).toBe((track?.revision ?? 0) + 1);
    expect(after.tracks[0]?.basis.quality).toBe(0.9);
  });
});

describe('two people', () => {
  it('who cross keep their own probes, whoever is in front', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const shots = play([walking('Ada', 0, 0.15), walking('Ben', 500, -0.15)], frameTimes(60), seed);
      expect(wrongTrust(shots)).toBe(0);
    }
  });

  it('who cross while neither can be measured lose their trust, not swap it', () => {
    const hidden = (timeMs: number) => timeMs < 800 || timeMs > 2_600;
    const shots = play([
      { ...walking('Ada', 0, 0.15), shows: hidden },
      { ...walking('Ben', 500, -0.15), shows: hidden },
    ]);
    expect(wrongTrust(shots)).toBe(0);
    const during = shots.filter(({ timeMs }) => timeMs > 2_000 && timeMs < 2_500);
    expect(during.flatMap(({ tracking }) => tracking.tracks).some(({ isDoubted }) => isDoubted)).toBe(true);
    const last = shots.at(-1);
    expect(last && visibleTracks(last.tracking).every(({ isDoubted }) => !isDoubted)).toBe(true);
  });

  it('who change places in a gap between frames are not taken for each other', () => {
    const times = [...frameTimes(20), ...frameTimes(20).map((timeMs) => timeMs + 2_000)];
    const shots = play(
      [
        { name: 'Ada', at: (timeMs) => box(timeMs < 1_500 ? 0 : 300) },
        { name: 'Ben', at: (timeMs) => box(timeMs < 1_500 ? 300 : 0) },
      ],
      times,
    );
    expect(wrongTrust(shots)).toBe(0);
  });

  it('one of whom takes the place of the other are told apart at the next look', () => {
    const shots = play([
      { name: 'Ada', at: (timeMs) => (timeMs < 1_000 ? box(100) : undefined) },
      { name: 'Ben', at: (timeMs) => (timeMs < 1_000 ? undefined : box(100)) },
    ]);
    const unsettled = shots.filter(({ timeMs }) => timeMs > 1_000 + DEFAULT_TRACKING.unsettledMs + 200);
    const ids = idsIn(unsettled, 'Ben');
    expect(ids).toEqual([2]);
  });
});

type Entering = Actor & { readonly from: number };

describe('any scene', () => {
  const path = fc.record({
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 50, max: 250 }),
    vx: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
    vy: fc.double({ min: -0.05, max: 0.05, noNaN: true }),
    from: fc.integer({ min: 0, max: 1_500 }),
  });

  /** Nobody appears out of nothing where somebody already is: such a cut is seen at the next look only. */
  const comesFromASide = (actor: Entering, i: number, actors: readonly Entering[]) =>
    actors.slice(0, i).every((other) => {
      const both = frameTimes(80).find((timeMs) => timeMs >= Math.max(actor.from, other.from)) ?? 0;
      const [mine, theirs] = [actor.at(both), other.at(both)];
      return !mine || !theirs || intersectionOverUnion(mine, theirs) === 0;
    });

  it('trusts no probe on the wrong face, uses no id twice and ends with no track of nobody', () => {
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 5 }), fc.integer(), (paths, seed) => {
        const actors = paths
          .map(({ x, y, vx, vy, from }, i) => ({
            name: `actor ${i}`,
            from,
            at: (timeMs: number) =>
              timeMs < from || timeMs > 3_000 ? undefined : box(x + vx * timeMs, y + vy * timeMs),
          }))
          .filter(comesFromASide);
        const shots = play(actors, frameTimes(80), seed);
        expect(wrongTrust(shots)).toBe(0);
        for (const { tracking } of shots) {
          const ids = tracking.tracks.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(Math.max(0, ...ids)).toBeLessThan(tracking.nextId);
        }
        expect(shots.at(-1)?.tracking.tracks).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('stays as it is when a frame is not newer', () => {
    const once = followFaces(startTracking(POLICY), {
      atMs: 10,
      faces: [{ box: box(1), isMeasured: false }],
    });
    expect(followFaces(once, { atMs: 10, faces: [] })).toBe(once);
    expect(followFaces(once, { atMs: Number.NaN, faces: [] })).toBe(once);
  });

  it('can be doubted as a whole', () => {
    const shots = play([still('Ada', 0), still('Ben', 300)], frameTimes(5));
    const doubted: Tracking = doubtAll(shots.at(-1)?.tracking ?? startTracking(POLICY));
    expect(doubted.tracks.map((track) => lookReason(track, POLICY, 300))).toEqual(['doubt', 'doubt']);
  });
});

describe('the vote on a presentation', () => {
  it('is the median, which one outlier does not turn', () => {
    expect(voteOf({ votes: [] })).toBeUndefined();
    expect(voteOf({ votes: [0.9, 0.1, 0.8] })).toBe(0.8);
    expect(voteOf({ votes: [0.2, 0.4] })).toBeCloseTo(0.3);
  });
});
