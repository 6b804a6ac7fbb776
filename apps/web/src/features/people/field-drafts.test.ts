import { expect, it } from 'vitest';
import { draftOf, keyFor, removedFields, toFields } from './field-drafts.js';

it.each([
  { label: 'House', key: 'house' },
  { label: 'Größe (cm)', key: 'gro_e_cm' },
  { label: '2nd language', key: 'nd_language' },
  { label: 'الصف', key: 'field' },
])('makes the key $key from "$label"', ({ label, key }) => {
  expect(keyFor(label, new Set())).toBe(key);
  expect(key).toMatch(/^[a-z][a-z0-9_]{0,39}$/);
});

it('gives every new field a key of its own and keeps those of old ones', () => {
  const old = draftOf({ key: 'field', label: 'الصف', kind: 'text', required: false });
  const fields = toFields([old, { ...draftOf(undefined), label: 'المدينة' }]);
  expect(fields.map(({ key }) => key)).toEqual(['field', 'field_2']);
});

it('names the fields whose values would be lost', () => {
  const before = [
    { key: 'a', label: 'A', kind: 'text', required: false } as const,
    { key: 'b', label: 'B', kind: 'text', required: false } as const,
  ];
  expect(removedFields(before, before.slice(1))).toEqual([before[0]]);
});

it('keeps choices only where one chooses', () => {
  const draft = { ...draftOf(undefined), label: 'House', choices: ['North'] };
  expect(toFields([draft])[0]).not.toHaveProperty('choices');
  expect(toFields([{ ...draft, kind: 'choice' }])[0]).toMatchObject({ choices: ['North'] });
});
