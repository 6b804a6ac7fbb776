import type { PersonField } from '@mien/contracts';
import { describe, expect, it } from 'vitest';
import { checkCustomValues } from './check-custom-values.js';

const fields: PersonField[] = [
  { key: 'room', label: 'Room', kind: 'text', required: false },
  { key: 'year', label: 'Year', kind: 'number', required: false },
  { key: 'born', label: 'Born', kind: 'date', required: false },
  { key: 'house', label: 'House', kind: 'choice', choices: ['Red', 'Blue'], required: false },
];

describe('a value of a custom field', () => {
  it.each([
    { given: { room: ' 2b ' }, kept: { room: '2b' } },
    { given: { year: 7 }, kept: { year: 7 } },
    { given: { born: '2012-02-29' }, kept: { born: '2012-02-29' } },
    { given: { house: 'Blue' }, kept: { house: 'Blue' } },
    { given: { room: '' }, kept: {} },
    { given: { room: null }, kept: {} },
  ])('is kept as $kept', ({ given, kept }) => {
    expect(checkCustomValues(fields, {}, given)).toEqual(kept);
  });

  it.each<{ given: Record<string, string | number>; problem: string }>([
    { given: { shoe: 'x' }, problem: 'unknown' },
    { given: { year: '7' }, problem: 'not-a-number' },
    { given: { year: Number.POSITIVE_INFINITY }, problem: 'not-a-number' },
    { given: { born: '2013-02-29' }, problem: 'not-a-date' },
    { given: { born: '29.02.2012' }, problem: 'not-a-date' },
    { given: { house: 'Green' }, problem: 'not-a-choice' },
    { given: { room: 7 }, problem: 'not-text' },
    { given: { room: 'a\u0000b' }, problem: 'not-text' },
    { given: { room: 'half \ud800' }, problem: 'not-text' },
    { given: { room: 'x'.repeat(501) }, problem: 'not-text' },
    { given: { constructor: 'x' }, problem: 'unknown' },
  ])('is refused as $problem: $given', ({ given, problem }) => {
    expect(() => checkCustomValues(fields, {}, given)).toThrow(
      expect.objectContaining({
        code: 'person.field-invalid',
        details: { field: Object.keys(given)[0], problem },
      }),
    );
  });
});

describe('a change', () => {
  it('leaves values it does not name, and drops those of fields that are gone', () => {
    expect(checkCustomValues(fields, { room: '2b', shoe: 41 }, { year: 7 })).toEqual({ room: '2b', year: 7 });
  });

  it('cannot leave out what is required', () => {
    const required = fields.map((field) => ({ ...field, required: field.key === 'room' }));
    expect(() => checkCustomValues(required, {}, {})).toThrow(expect.objectContaining({ field: 'room' }));
    expect(() => checkCustomValues(required, { room: '2b' }, { room: null })).toThrow();
    expect(checkCustomValues(required, { room: '2b' }, {})).toEqual({ room: '2b' });
  });
});
