import { addMinutes } from '../time/interval.js';
import type { Reason } from './explanation.js';
import type { Session, Sighting } from './facts.js';
import type { AttendancePolicy } from './policy.js';

/** Sightings, by what they are worth for one session. */
export interface Sifted {
  readonly counting: readonly Sighting[];
  /** Not probable enough to be anybody's presence. */
  readonly doubtful: readonly Sighting[];
  readonly elsewhere: readonly Sighting[];
}

/** Part sightings that count for a session from those that do not; those about another session are left out. */
export function siftSightings(
  session: Session,
  sightings: readonly Sighting[],
  { places, minProbability }: Pick<AttendancePolicy, 'places' | 'minProbability'>,
): Sifted {
  const room = places === 'room' ? session.room : undefined;
  const counting: Sighting[] = [];
  const doubtful: Sighting[] = [];
  const elsewhere: Sighting[] = [];
  for (const sighting of sightings) {
    const isNamed = sighting.sessionId !== undefined;
    if (isNamed && sighting.sessionId !== session.id) continue;
    if (!isNamed && room !== undefined && !isSamePlace(sighting.place, room)) elsewhere.push(sighting);
    else if (sighting.probability !== undefined && sighting.probability < minProbability)
      doubtful.push(sighting);
    else counting.push(sighting);
  }
  return { counting, doubtful, elsewhere };
}

/** Why sightings of somebody whom nothing else saw coming do not count, first to last. */
export function setAside(
  session: Session,
  { doubtful, elsewhere }: Omit<Sifted, 'counting'>,
  { opensBefore, minProbability }: AttendancePolicy,
  asOf: Date,
): readonly Extract<Reason, { code: 'doubtful' | 'elsewhere' }>[] {
  const from = addMinutes(session.from, -opensBefore);
  const { room = '' } = session;
  return [
    ...doubtful.map((sighting) => ({ code: 'doubtful', sighting, limit: minProbability }) as const),
    ...elsewhere.map((sighting) => ({ code: 'elsewhere', sighting, room }) as const),
  ]
    .filter(({ sighting: { at } }) => at >= from && at < session.to && at <= asOf)
    .sort((a, b) => +a.sighting.at - +b.sighting.at || (a.sighting.id < b.sighting.id ? -1 : 1))
    .filter(({ sighting }, index, all) => sighting.id !== all[index - 1]?.sighting.id);
}

const isSamePlace = (place: string | undefined, room: string): boolean =>
  place !== undefined && fold(place) === fold(room);

const fold = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
