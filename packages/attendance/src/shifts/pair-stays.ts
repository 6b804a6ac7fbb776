import type { Sighting } from '../rules/facts.js';
import { addMinutes } from '../time/interval.js';

/** Somebody came, and maybe went. */
export interface Stay {
  readonly came: Sighting;
  /** Absent while they are in, or when they forgot to check out. */
  readonly went?: Sighting;
  /** They came again later, or so long ago that they cannot be in any more. */
  readonly isForgotten?: true;
}

export interface PairingPolicy {
  /**
   * `alternating`: the first sighting is coming, the next leaving, and so on; `directed`: the sighting says which, and
   * one that does not say is coming when they are out, and changes nothing when they are in.
   */
  readonly directions: 'alternating' | 'directed';
  /** Of sightings within so many minutes, the first one counts. */
  readonly debounceMinutes: number;
  /** Who has been in for longer has forgotten to check out. */
  readonly longestStayMinutes: number;
}

/**
 * Pair sightings to stays, first to last.
 *
 * A stay that nobody ended, because the next thing seen is coming again or too long has passed, has no end: its time is
 * not guessed.
 *
 * @param sightings In any order, twice or not.
 */
export function pairStays(sightings: readonly Sighting[], policy: PairingPolicy): readonly Stay[] {
  const stays: Stay[] = [];
  let inside: Sighting | undefined;
  for (const sighting of settled(sightings, policy)) {
    if (inside && sighting.at > addMinutes(inside.at, policy.longestStayMinutes)) {
      stays.push({ came: inside, isForgotten: true });
      inside = undefined;
    }
    const goes = directionOf(sighting, inside, policy);
    if (goes === 'out' && inside) {
      stays.push({ came: inside, went: sighting });
      inside = undefined;
    } else if (goes === 'in') {
      if (inside) stays.push({ came: inside, isForgotten: true });
      inside = sighting;
    }
  }
  return inside ? [...stays, { came: inside }] : stays;
}

function directionOf(
  { direction }: Sighting,
  inside: Sighting | undefined,
  { directions }: PairingPolicy,
): 'in' | 'out' | 'neither' {
  if (direction !== undefined) return direction;
  if (directions === 'alternating') return inside ? 'out' : 'in';
  return inside ? 'neither' : 'in';
}

/** Sorted, each once, without those that only repeat the one before: a changed direction is no repetition. */
function settled(sightings: readonly Sighting[], { debounceMinutes }: PairingPolicy): readonly Sighting[] {
  const unique = new Map(sightings.map((sighting) => [sighting.id, sighting]));
  const sorted = [...unique.values()].sort((a, b) => +a.at - +b.at || (a.id < b.id ? -1 : 1));
  const kept: Sighting[] = [];
  for (const sighting of sorted) {
    const last = kept.at(-1);
    const isRepeated =
      last !== undefined &&
      sighting.at < addMinutes(last.at, debounceMinutes) &&
      (sighting.direction === undefined || sighting.direction === last.direction);
    if (!isRepeated) kept.push(sighting);
  }
  return kept;
}
