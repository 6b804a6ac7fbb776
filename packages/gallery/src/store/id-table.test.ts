import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdTable } from './id-table.js';

it('holds what a map would hold, whatever comes and goes', () => {
  const id = fc.integer({ min: 0, max: 40 }).map((number) => `subject-${number}`);
  const step = fc.record({ id, isAdded: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const table = new IdTable();
      const expected = new Map<string, number>();
      for (const { id, isAdded } of steps) {
        const known = expected.get(id);
        expect(table.find(id)).toBe(known ?? -1);
        if (isAdded) expected.set(id, table.add(id));
        else if (known !== undefined) {
          table.remove(known);
          expected.delete(id);
        }
      }
      expect(table.size).toBe(expected.size);
      expect(new Set(expected.values()).size).toBe(expected.size);
      for (const [id, number] of expected) {
        expect(table.find(id)).toBe(number);
        expect(table.id(number)).toBe(id);
      }
    }),
    { numRuns: 200 },
  );
});

it('grows to many ids and gives freed numbers again', () => {
  const table = new IdTable();
  const numbers = Array.from({ length: 5000 }, (_, i) => table.add(`template ${i}`));
  expect(numbers.every((number, i) => table.find(`template ${i}`) === number)).toBe(true);
  table.remove(numbers[7]!);
  expect(table.find('template 7')).toBe(-1);
  expect(table.add('another')).toBe(numbers[7]);
});
