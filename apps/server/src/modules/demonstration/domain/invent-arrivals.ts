import { createSeededRandom } from './seeded-random.js';

const MINUTE_MS = 60_000;
/** One in so many often stays away. */
const OFTEN_AWAY = 16;

/** A session and who is to come to it, by their number among the invented people. */
export interface InventedSession {
  readonly kind: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly people: readonly { readonly number: number; readonly hasFace: boolean }[];
  readonly seed: number;
}

export interface InventedArrival {
  readonly number: number;
  readonly at: Date;
  readonly source: 'kiosk-face' | 'kiosk-qr' | 'kiosk-pin';
  readonly probability?: number;
  readonly direction?: 'in' | 'out';
}

/**
 * Who might have come to a session, and when: most in time, some late, some not at all, and a few often not. Who has no
 * face enrolled comes by code or PIN. To a shift people come and go, with a break at noon.
 */
export function inventArrivals({ kind, startsAt, endsAt, people, seed }: InventedSession): InventedArrival[] {
  const random = createSeededRandom(seed);
  const between = (from: number, to: number) => from + random() * (to - from);
  return people.flatMap(({ number, hasFace }): InventedArrival[] => {
    const isAway = random() < (number % OFTEN_AWAY === OFTEN_AWAY - 1 ? 0.35 : 0.025);
    const isLate = random() < 0.06;
    const way = hasFace
      ? { source: 'kiosk-face' as const, probability: 1 - between(0, 0.02) ** 2 }
      : { source: random() < 0.7 ? ('kiosk-qr' as const) : ('kiosk-pin' as const) };
    const seen = (from: Date, minutes: number, direction?: 'in' | 'out'): InventedArrival => ({
      number,
      ...way,
      at: new Date(from.getTime() + minutes * MINUTE_MS),
      ...(direction && { direction }),
    });
    const arrival = isLate ? between(6, 25) : between(-9, 1);
    const noon = between(225, 285);
    const leaving = between(-5, 40);
    if (isAway) return [];
    if (kind !== 'shift') return [seen(startsAt, arrival)];
    return [
      seen(startsAt, arrival, 'in'),
      seen(startsAt, noon, 'out'),
      seen(startsAt, noon + between(25, 50), 'in'),
      seen(endsAt, leaving, 'out'),
    ];
  });
}
