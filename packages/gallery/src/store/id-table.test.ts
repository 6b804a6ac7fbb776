import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdTable } from './id-table.js';

const UUID = '0b9ff9a4-2c3d-4e5f-8a6b-7c8d9e0f1a2b';

it('holds what a map would hold, whatever comes and goes', () => {
  const id = fc.oneof(
    fc.integer({ min: 0, max: 40 }).map((number) => `subject-${number}`),
    fc.integer({ min: 10, max: 50 }).map((number) => `${UUID.slice(0, -2)}${number}`),
    fc.integer({ min: 0, max: 20 }).map((number) => '人'.repeat(number + 1)),
  );
  const step = fc.record({ id, kind: fc.constantFrom('add', 'remove', 'move') });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const table = new IdTable();
      const expected = new Map<string, number>();
      let nextNumber = 0;
      for (const { id, kind } of steps) {
        const known = expected.get(id);
        expect(table.find(id)).toBe(known ?? -1);
        if (known === undefined) {
          table.add(id, nextNumber);
          expected.set(id, nextNumber++);
        } else if (kind === 'remove') {
          table.remove(known);
          expected.delete(id);
        } else {
          table.move(known, nextNumber);
          expected.set(id, nextNumber++);
        }
      }
      expect(table.size).toBe(expected.size);
      for (const [id, number] of expected) {
        expect(table.find(id)).toBe(number);
        expect(table.id(number)).toBe(id);
      }
    }),
    { numRuns: 200 },
  );
});

it('grows to many ids', () => {
  const table = new IdTable();
  for (let i = 0; i < 50_000; i++) table.add(`template ${i}`, i);
  for (let i = 0; i < 50_000; i++) if (i % 3 === 0) table.remove(i);
  for (let i = 0; i < 50_000; i++) expect(table.find(`template ${i}`)).toBe(i % 3 === 0 ? -1 : i);
});

describe('an id comes back as it was given', () => {
  it.each([
    ['a UUID', UUID],
    ['a UUID in capitals', UUID.toUpperCase()],
    ['nearly a UUID', `${UUID.slice(0, -1)}g`],
    ['a UUID with a hyphen misplaced', `0${UUID.slice(0, 7)}-${UUID.slice(8).replace('-', '')}-`],
    ['one letter', 'a'],
    ['accents', 'Ünïcødé'],
    ['another script', '学生-42'],
    ['half a surrogate pair', 'a\ud800'],
    ['the longest of one byte a character', 'x'.repeat(256)],
    ['the longest of two', '語'.repeat(256)],
  ])('%s', (_, id) => {
    const table = new IdTable();
    table.add(id, 3);
    expect(table.id(3)).toBe(id);
    expect(table.find(id)).toBe(3);
    expect(table.find(`${id} `.slice(-256))).toBe(-1);
  });
});
