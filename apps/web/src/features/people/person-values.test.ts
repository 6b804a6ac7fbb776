import type { PersonField } from '@mien/contracts';
import { expect, it } from 'vitest';
import { toCustom, valuesOf } from './person-values.js';

const fields: PersonField[] = [
  { key: 'class_year', label: 'Year', kind: 'number', required: false },
  { key: 'house', label: 'House', kind: 'choice', choices: ['North'], required: false },
];

it('begins with empty texts for a new person', () => {
  expect(valuesOf(undefined, fields)).toEqual({
    name: '',
    externalId: '',
    email: '',
    groupIds: [],
    custom: { class_year: '', house: '' },
  });
});

it('sends numbers as numbers and empty values as null', () => {
  expect(toCustom({ class_year: ' 7 ', house: '' }, fields)).toEqual({ class_year: 7, house: null });
});
