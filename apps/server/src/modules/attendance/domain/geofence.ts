/** A point on the earth, degrees, WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Circle extends Point {
  readonly radiusMeters: number;
}

/** Mean radius of the earth (IUGG), meters. */
const EARTH_METERS = 6_371_008.8;
/** A device that does not know better than so where it is tells nothing, meters. */
const WORST_ACCURACY_METERS = 500;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Length of the shortest way between two points over a round earth, meters; within 0.6 % of the true one.
 *
 * @see R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (2), 1984.
 */
export function distanceMeters(a: Point, b: Point): number {
  const sinLatitude = Math.sin(radians(b.latitude - a.latitude) / 2);
  const sinLongitude = Math.sin(radians(b.longitude - a.longitude) / 2);
  const chord =
    sinLatitude ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * sinLongitude ** 2;
  return 2 * EARTH_METERS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Where a device is, with regard to some places. */
export type Whereabouts =
  | { readonly kind: 'inside' }
  | { readonly kind: 'inaccurate' }
  /** By how much it is out of the nearest place. */
  | { readonly kind: 'outside'; readonly meters: number };

/**
 * Tell whether a device is at one of some places.
 *
 * It is inside when the circle in which it says to be reaches into one; a device whose circle is larger than the place,
 * or than half a kilometer, could be anywhere and is not believed.
 */
export function whereabouts(
  position: Point & { readonly accuracyMeters: number },
  places: readonly Circle[],
): Whereabouts {
  const beyond = places.map((place) => ({
    meters: distanceMeters(position, place) - place.radiusMeters,
    trusted: Math.min(WORST_ACCURACY_METERS, place.radiusMeters),
  }));
  const { accuracyMeters } = position;
  const isInside = beyond.some(
    ({ meters, trusted }) => accuracyMeters <= trusted && meters <= accuracyMeters,
  );
  if (isInside) return { kind: 'inside' };
  const nearest = Math.min(...beyond.map(({ meters }) => meters));
  if (nearest <= accuracyMeters) return { kind: 'inaccurate' };
  return { kind: 'outside', meters: nearest };
}
