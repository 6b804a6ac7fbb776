import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMeters, whereabouts } from './geofence.js';

const berlin = { latitude: 52.52, longitude: 13.405 };
const paris = { latitude: 48.8566, longitude: 2.3522 };
const school = { ...berlin, radiusMeters: 150 };

describe('the distance between two places', () => {
  it('from Berlin to Paris is 877 km', () => {
    expect(distanceMeters(berlin, paris) / 1000).toBeCloseTo(877.5, 0);
  });

  it('is short over the line where the day changes, and at the poles', () => {
    const [west, east] = [
      { latitude: 0, longitude: 179.999 },
      { latitude: 0, longitude: -179.999 },
    ];
    expect(distanceMeters(west, east)).toBeLessThan(230);
    const [pole, other] = [
      { latitude: 90, longitude: 0 },
      { latitude: 90, longitude: 120 },
    ];
    expect(distanceMeters(pole, other)).toBeLessThan(1e-6);
  });

  it('is the same both ways, and never more than half around the earth', () => {
    const point = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, (a, b) => {
        const meters = distanceMeters(a, b);
        expect(meters).toBeCloseTo(distanceMeters(b, a), 3);
        expect(meters).toBeGreaterThanOrEqual(0);
        expect(meters).toBeLessThanOrEqual(20_015_200);
      }),
    );
  });
});

describe('a phone', () => {
  /** So many meters north of the school's middle. */
  const north = (meters: number) => ({ ...berlin, latitude: berlin.latitude + meters / 111_195 });

  it.each([
    { meters: 0, accuracyMeters: 10, kind: 'inside' },
    { meters: 149, accuracyMeters: 5, kind: 'inside' },
    { meters: 160, accuracyMeters: 20, kind: 'inside' },
    { meters: 160, accuracyMeters: 5, kind: 'outside' },
    { meters: 5000, accuracyMeters: 20, kind: 'outside' },
    { meters: 100, accuracyMeters: 400, kind: 'inaccurate' },
    { meters: 3000, accuracyMeters: 90_000, kind: 'inaccurate' },
  ])('$meters m away, by $accuracyMeters m, is $kind', ({ meters, accuracyMeters, kind }) => {
    expect(whereabouts({ ...north(meters), accuracyMeters }, [school]).kind).toBe(kind);
  });

  it('at any of several places is inside', () => {
    const places = [{ ...paris, radiusMeters: 100 }, school];
    expect(whereabouts({ ...north(10), accuracyMeters: 5 }, places).kind).toBe('inside');
  });
});
