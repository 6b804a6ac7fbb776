import type { LiveTrack } from '@mien/contracts';

/** Somebody who was before the camera. */
export interface Sighting {
  /** The person, or the stretch of time that somebody unknown was followed. */
  readonly key: string;
  readonly kind: 'known' | 'unknown' | 'spoof';
  readonly person?: { readonly id: string; readonly name: string };
  /** Highest of this appearance. */
  readonly probability?: number;
  /** Begin of this appearance and last time seen, ms since 1970. */
  readonly sinceMs: number;
  readonly lastMs: number;
}

/** Whoever was away for this long and is seen again has come anew, ms. */
const AWAY_MS = 10_000;
/** Seen within this time: still there, ms. */
const PRESENT_MS = 1500;
/** More than this are forgotten, the oldest first. */
const REMEMBERED = 50;

/** Whether somebody is before the camera now. */
export const isPresent = ({ lastMs }: Sighting, nowMs: number): boolean => nowMs - lastMs < PRESENT_MS;

/**
 * Take what one frame shows into the list of who was seen, who came latest first.
 *
 * @param stream Tells the tracks of one connection from those of another.
 */
export function withTracks(
  seen: readonly Sighting[],
  tracks: readonly LiveTrack[],
  stream: number,
  nowMs: number,
): readonly Sighting[] {
  const next = new Map(seen.map((sighting) => [sighting.key, sighting]));
  for (const track of tracks) {
    const found = sightingOf(track, stream, nowMs);
    if (!found) continue;
    const before = next.get(found.key);
    next.set(found.key, before && nowMs - before.lastMs < AWAY_MS ? goneOn(before, found) : found);
  }
  return [...next.values()].sort((a, b) => b.sinceMs - a.sinceMs).slice(0, REMEMBERED);
}

function sightingOf(track: LiveTrack, stream: number, nowMs: number): Sighting | undefined {
  const { state, person, probability } = track;
  const times = { sinceMs: nowMs, lastMs: nowMs };
  if (state === 'known' && person) {
    return {
      key: person.id,
      kind: state,
      person,
      ...times,
      ...(probability !== undefined && { probability }),
    };
  }
  if (state === 'unknown' || state === 'spoof') {
    return { key: `${state} ${stream} ${track.trackId}`, kind: state, ...times };
  }
  return undefined;
}

function goneOn(before: Sighting, now: Sighting): Sighting {
  const probability = Math.max(before.probability ?? 0, now.probability ?? 0);
  return { ...now, sinceMs: before.sinceMs, ...(probability > 0 && { probability }) };
}
