import type { SearchDecision, StreamTrack, TrackDecision } from '@mien/recognizer';
import { describe, expect, it } from 'vitest';
import { createSightings } from './sightings.js';

const BOX = { x: 0, y: 0, width: 10, height: 10 };
const track = (trackId: number, state: StreamTrack['state'], personId?: string): StreamTrack => ({
  trackId,
  box: BOX,
  state,
  ...(personId && { personId }),
});
const decision = (trackId: number): TrackDecision => ({ trackId, search: {} as SearchDecision });

/** Show the same faces every 100 ms. @returns what became due, with when. */
function watch(
  sightings: ReturnType<typeof createSightings>,
  tracks: StreamTrack[],
  fromMs: number,
  toMs: number,
) {
  const due = [];
  for (let atMs = fromMs; atMs <= toMs; atMs += 100) {
    const decisions = atMs === fromMs ? tracks.map(({ trackId }) => decision(trackId)) : [];
    for (const sighting of sightings.note(tracks, decisions, atMs)) due.push({ atMs, ...sighting });
  }
  return due;
}

describe('a sighting', () => {
  it('is somebody who stays for half a second, once', () => {
    const due = watch(createSightings(), [track(1, 'known', 'ada')], 0, 5_000);
    expect(due).toMatchObject([{ atMs: 500, state: 'known', personId: 'ada', decision: { trackId: 1 } }]);
  });

  it('of nobody or of doubt takes longer', () => {
    const due = watch(createSightings(), [track(1, 'unknown'), track(2, 'unsure')], 0, 5_000);
    expect(due.map(({ atMs, state }) => [atMs, state])).toEqual([
      [2_000, 'unknown'],
      [2_000, 'unsure'],
    ]);
  });

  it('is not a face that only passes, nor one that is not decided about', () => {
    const sightings = createSightings();
    expect(watch(sightings, [track(1, 'known', 'ada')], 0, 400)).toEqual([]);
    expect(watch(sightings, [], 500, 600)).toEqual([]);
    expect(watch(sightings, [track(2, 'looking')], 700, 5_000)).toEqual([]);
  });

  it('of somebody who comes and goes is one within a minute of their being there', () => {
    const sightings = createSightings();
    expect(watch(sightings, [track(1, 'known', 'ada')], 0, 30_000)).toHaveLength(1);
    expect(watch(sightings, [], 30_100, 70_000)).toEqual([]);
    expect(watch(sightings, [track(2, 'known', 'ada')], 70_100, 72_000)).toEqual([]);
    expect(watch(sightings, [], 72_100, 140_000)).toEqual([]);
    expect(watch(sightings, [track(3, 'known', 'ada')], 140_100, 142_000)).toHaveLength(1);
  });

  it('is made again when a track turns out to be somebody else', () => {
    const sightings = createSightings();
    watch(sightings, [track(1, 'known', 'ada')], 0, 1_000);
    expect(watch(sightings, [track(1, 'known', 'ben')], 1_100, 3_000)).toMatchObject([{ personId: 'ben' }]);
  });
});
