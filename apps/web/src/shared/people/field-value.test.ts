import type { PersonField } from '@mien/contracts';
import { expect, it } from 'vitest';
import { createFormat } from '../create-format.js';
import { fieldValue } from './field-value.js';

const format = createFormat('de', 'Pacific/Honolulu');
const aField = (kind: PersonField['kind']): PersonField => ({
  key: 'it',
  label: 'It',
  kind,
  required: false,
});

it.each([
  ['date', '2001-02-03', '03.02.2001'],
  ['number', 2024, '2024'],
  ['number', 0, '0'],
  ['text', 'Wally', 'Wally'],
  ['choice', null, undefined],
] as const)('shows a %s of %o as %s, wherever the organization is', (kind, value, shown) => {
  expect(fieldValue(aField(kind), { it: value }, format)).toBe(shown);
});
