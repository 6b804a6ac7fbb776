import type { StreamTrack, TrackDecision, TrackState } from '@mien/recognizer';

/** A face stayed long enough to have been there. */
export interface Sighting {
  readonly state: Exclude<TrackState, 'looking'>;
  readonly decision: TrackDecision;
  readonly personId?: string;
}

/** When a face counts as seen. */
export interface SightingPace {
  /** How long a face has to be what it is taken for before it counts, ms. */
  readonly dwellMs: number;
  /** Somebody who comes and goes is one sighting in this time, ms. */
  readonly againMs: number;
}

const USUAL_PACE: SightingPace = { dwellMs: 500, againMs: 60_000 };
/** Nobody and not sure are said later. */
const LEAST_DOUBTFUL_MS = 2_000;
/** People remembered for that. */
const MAX_PEOPLE = 10_000;

interface Waiting {
  readonly state: TrackState;
  readonly sinceMs: number;
  readonly decision: TrackDecision;
  readonly personId: string | undefined;
  isTold: boolean;
}

/** Turns what a stream sees frame by frame into sightings: once per track and what it is taken for. */
export function createSightings({ dwellMs, againMs }: SightingPace = USUAL_PACE) {
  const doubtfulMs = Math.max(dwellMs, LEAST_DOUBTFUL_MS);
  let waiting = new Map<number, Waiting>();
  const lastSeen = new Map<string, number>();

  /** @returns whether this is somebody whom a moment ago's sighting covers; notes them in any case. */
  const isRepeated = (personId: string | undefined, atMs: number): boolean => {
    if (personId === undefined) return false;
    const before = lastSeen.get(personId);
    lastSeen.delete(personId);
    lastSeen.set(personId, atMs);
    const [oldest] = lastSeen.keys();
    if (lastSeen.size > MAX_PEOPLE && oldest !== undefined) lastSeen.delete(oldest);
    return before !== undefined && atMs - before < againMs;
  };

  /** What a track waits as: what was just decided, or what it waits as already if it is still shown so. */
  const goOn = (
    track: StreamTrack,
    decision: TrackDecision | undefined,
    atMs: number,
  ): Waiting | undefined => {
    const before = waiting.get(track.trackId);
    const { state, personId } = track;
    if (before?.state === state && before.personId === personId) return before;
    const basis = decision ?? before?.decision;
    return basis && { state, personId, sinceMs: atMs, decision: basis, isTold: false };
  };

  /** @returns the sighting that becomes due with this frame, if one does. */
  const noteOne = (waits: Waiting, atMs: number): Sighting | undefined => {
    const { state, personId, isTold, sinceMs, decision } = waits;
    if (state === 'looking') return undefined;
    const isDoubtful = state === 'unknown' || state === 'unsure';
    const isDue = !isTold && atMs - sinceMs >= (isDoubtful ? doubtfulMs : dwellMs);
    if (isDue) waits.isTold = true;
    const isCovered = waits.isTold && isRepeated(personId, atMs);
    if (!isDue || isCovered) return undefined;
    return { state, decision, ...(personId !== undefined && { personId }) };
  };

  return {
    /**
     * Take in what one frame showed.
     *
     * @param atMs Monotonic.
     * @returns sightings that became due with it.
     */
    note(tracks: readonly StreamTrack[], decisions: readonly TrackDecision[], atMs: number): Sighting[] {
      const shown = tracks.flatMap((track) => {
        const decision = decisions.find(({ trackId }) => trackId === track.trackId);
        const waits = goOn(track, decision, atMs);
        return waits ? [{ trackId: track.trackId, waits }] : [];
      });
      waiting = new Map(shown.map(({ trackId, waits }) => [trackId, waits]));
      return shown.flatMap(({ waits }) => noteOne(waits, atMs) ?? []);
    },
  };
}
