import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sighting } from '../rules/facts.js';
import { at } from '../testing/a-day.js';
import { addMinutes } from '../time/interval.js';
import { deriveWork } from './derive-work.js';
import { DEFAULT_WORK_POLICY } from './work-policy.js';

const midnight = at('00:00');
const shifts = fc
  .array(fc.record({ from: fc.integer({ min: 0, max: 1440 }), minutes: fc.integer({ min: 30, max: 720 }) }), {
    maxLength: 3,
  })
  .map((list) =>
    list.map(({ from, minutes }, i) => ({
      id: `shift ${i}`,
      from: addMinutes(midnight, from),
      to: addMinutes(midnight, from + minutes),
    })),
  );
const sightings = fc
  .array(
    fc.record({
      minute: fc.integer({ min: 0, max: 2160 }),
      direction: fc.constantFrom('in', 'out', undefined),
    }),
    { maxLength: 14 },
  )
  .map((list) =>
    list.map(
      ({ minute, direction }, i): Sighting => ({
        id: `s${i}`,
        at: addMinutes(midnight, minute),
        source: 'kiosk-face',
        ...(direction && { direction }),
      }),
    ),
  );
const policies = fc
  .record({
    directions: fc.constantFrom('alternating', 'directed'),
    debounceMinutes: fc.integer({ min: 0, max: 10 }),
    breaks: fc.constantFrom([], [{ afterMinutes: 360, breakMinutes: 30 }]),
  })
  .map((part) => ({ ...DEFAULT_WORK_POLICY, ...part }));
const end = addMinutes(midnight, 4000);

describe('whatever is seen', () => {
  it('no stay is counted twice, and none is lost', () => {
    fc.assert(
      fc.property(shifts, sightings, policies, (planned, seen, policy) => {
        const counted = deriveWork(planned, seen, policy, end).flatMap(({ stays }) =>
          stays.map(({ came }) => came.id),
        );
        expect(new Set(counted).size).toBe(counted.length);
        const alone = deriveWork([], seen, policy, end).flatMap(({ stays }) =>
          stays.map(({ came }) => came.id),
        );
        expect([...counted].sort()).toEqual([...alone].sort());
      }),
    );
  });

  it('the order and repetition of what comes in change nothing', () => {
    fc.assert(
      fc.property(shifts, sightings, policies, (planned, seen, policy) => {
        expect(deriveWork(planned, [...seen].reverse().concat(seen), policy, end)).toEqual(
          deriveWork(planned, seen, policy, end),
        );
      }),
    );
  });

  it('nobody works longer than the time between the first sighting and now, nor less than nothing', () => {
    fc.assert(
      fc.property(shifts, sightings, policies, (planned, seen, policy) => {
        for (const { workedMinutes, overtimeMinutes } of deriveWork(planned, seen, policy, end)) {
          expect(workedMinutes).toBeGreaterThanOrEqual(0);
          expect(workedMinutes).toBeLessThanOrEqual(4000);
          expect(overtimeMinutes).toBeLessThanOrEqual(workedMinutes);
        }
      }),
    );
  });
});
