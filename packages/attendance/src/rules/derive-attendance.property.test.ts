import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, nothing, session } from '../testing/a-day.js';
import { addMinutes } from '../time/interval.js';
import { deriveAttendance } from './derive-attendance.js';
import type { Facts, Sighting } from './facts.js';
import type { AttendancePolicy } from './policy.js';

const end = at('23:00');
const minute = fc.integer({ min: -120, max: 180 });
const sightings = fc
  .array(fc.record({ minute, direction: fc.constantFrom('in', 'out', undefined) }), { maxLength: 12 })
  .map((list) =>
    list.map(
      (one, i): Sighting => ({
        id: `s${i}`,
        at: addMinutes(session.from, one.minute),
        source: 'camera',
        ...(one.direction && { direction: one.direction }),
      }),
    ),
  );
const leaves = fc
  .array(fc.record({ from: minute, minutes: fc.integer({ min: 1, max: 120 }), isApproved: fc.boolean() }), {
    maxLength: 3,
  })
  .map((list) =>
    list.map(({ from, minutes, isApproved }, i) => ({
      id: `l${i}`,
      kind: 'medical',
      from: addMinutes(session.from, from),
      to: addMinutes(session.from, from + minutes),
      isApproved,
    })),
  );
const policies: fc.Arbitrary<AttendancePolicy> = fc.record(
  {
    opensBefore: fc.integer({ min: 0, max: 60 }),
    closesAfter: fc.integer({ min: 0, max: 60 }),
    lateAfter: fc.integer({ min: 0, max: 30 }),
    missedAfter: fc.integer({ min: 0, max: 60 }),
    earlyBefore: fc.integer({ min: 0, max: 30 }),
    minimumPresence: fc.double({ min: 0, max: 1, noNaN: true }),
    leaving: fc.constantFrom('checked-out', 'if-checked-out', 'last-seen'),
    places: fc.constantFrom('anywhere', 'room'),
    minProbability: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  {
    requiredKeys: [
      'opensBefore',
      'closesAfter',
      'lateAfter',
      'earlyBefore',
      'minimumPresence',
      'leaving',
      'places',
      'minProbability',
    ],
  },
);

describe('whatever happens', () => {
  it('the order in which facts come in, and facts that come twice, change nothing', () => {
    fc.assert(
      fc.property(sightings, leaves, policies, fc.infiniteStream(fc.nat()), (seen, away, rules, random) => {
        const facts = { ...nothing, sightings: seen, leaves: away };
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((item) => ({ item, key: random.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const late = { ...nothing, sightings: shuffled([...seen, ...seen]), leaves: shuffled(away) };
        expect(deriveAttendance(session, late, rules, end)).toEqual(
          deriveAttendance(session, facts, rules, end),
        );
      }),
    );
  });

  it('nobody is there for longer than they have to be, nor for less than no time', () => {
    fc.assert(
      fc.property(sightings, leaves, policies, (seen, away, rules) => {
        const facts: Facts = { ...nothing, sightings: seen, leaves: away };
        const { presentMinutes, requiredMinutes } = deriveAttendance(session, facts, rules, end);
        expect(presentMinutes).toBeGreaterThanOrEqual(0);
        expect(presentMinutes).toBeLessThanOrEqual(requiredMinutes);
        expect(requiredMinutes).toBeLessThanOrEqual(60);
      }),
    );
  });

  it('failed attempts and outages never make anybody absent, nor present', () => {
    fc.assert(
      fc.property(sightings, leaves, policies, minute, minute, (seen, away, rules, attempt, outage) => {
        const facts: Facts = { ...nothing, sightings: seen, leaves: away };
        const troubled = {
          ...facts,
          failedAttempts: [{ at: addMinutes(session.from, attempt) }],
          outages: [{ from: addMinutes(session.from, outage), to: addMinutes(session.from, outage + 30) }],
        };
        const before = deriveAttendance(session, facts, rules, end).status;
        const after = deriveAttendance(session, troubled, rules, end).status;
        expect(after === before || (before === 'absent' && after === 'unconfirmed')).toBe(true);
      }),
    );
  });

  it('a face that is not sure never makes anybody absent, nor present', () => {
    fc.assert(
      fc.property(sightings, leaves, policies, minute, (seen, away, rules, doubt) => {
        const policy = { ...rules, minProbability: 0.9 };
        const facts: Facts = { ...nothing, sightings: seen, leaves: away };
        const unsure: Sighting = {
          id: 'unsure',
          at: addMinutes(session.from, doubt),
          source: 'camera',
          probability: 0.6,
        };
        const before = deriveAttendance(session, facts, policy, end).status;
        const doubted = { ...facts, sightings: [...seen, unsure] };
        const after = deriveAttendance(session, doubted, policy, end).status;
        expect(after === before || (before === 'absent' && after === 'unconfirmed')).toBe(true);
      }),
    );
  });

  it('where the room counts, what was noticed anywhere else changes nothing', () => {
    fc.assert(
      fc.property(sightings, leaves, policies, (seen, away, rules) => {
        const inRoom = { ...session, room: 'A 101' };
        const policy = { ...rules, places: 'room' } as const;
        const here = seen.map((sighting) => ({ ...sighting, place: 'a 101 ' }));
        const there = seen.map((sighting) => ({ ...sighting, id: `x${sighting.id}`, place: 'Hall' }));
        const status = (list: readonly Sighting[]) =>
          deriveAttendance(inRoom, { ...nothing, sightings: list, leaves: away }, policy, end).status;
        expect(status([...here, ...there])).toBe(status(here));
      }),
    );
  });

  it('whatever comes later does not change what was known at a moment', () => {
    fc.assert(
      fc.property(sightings, policies, minute, (seen, rules, now) => {
        const asOf = addMinutes(session.from, now);
        const known = seen.filter((sighting) => sighting.at <= asOf);
        const then = (list: readonly Sighting[]) =>
          deriveAttendance(session, { ...nothing, sightings: list }, rules, asOf);
        expect(then(seen)).toEqual(then(known));
      }),
    );
  });

  it('somebody seen the whole time is present, whatever the policy', () => {
    fc.assert(
      fc.property(policies, (rules) => {
        const inside: Sighting[] = [
          { id: 'a', at: session.from, source: 'kiosk-pin', direction: 'in' },
          { id: 'b', at: session.to, source: 'kiosk-pin', direction: 'out' },
        ];
        const facts = { ...nothing, sightings: inside };
        expect(deriveAttendance(session, facts, rules, end)).toMatchObject({
          status: 'present',
          presentMinutes: 60,
        });
      }),
    );
  });

  it('every status is explained', () => {
    fc.assert(
      fc.property(sightings, leaves, policies, (seen, away, rules) => {
        const facts = { ...nothing, sightings: seen, leaves: away };
        expect(deriveAttendance(session, facts, rules, end).explanation).not.toEqual([]);
      }),
    );
  });

  it('a mark decides, whatever was seen', () => {
    fc.assert(
      fc.property(
        sightings,
        policies,
        fc.constantFrom('present', 'late', 'absent', 'excused'),
        (seen, rules, status) => {
          const mark = { id: 'm', at: at('11:00'), by: 'teacher', status, approval: 'not-needed' } as const;
          const facts = { ...nothing, sightings: seen, marks: [mark] };
          expect(deriveAttendance(session, facts, rules, end).status).toBe(status);
        },
      ),
    );
  });
});
