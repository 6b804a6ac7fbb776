import { expect, it } from 'vitest';
import { countSegments } from './sms-segments.js';

it.each([
  ['', 1],
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  ['ü'.repeat(160), 1],
  ['€'.repeat(80), 1],
  ['€'.repeat(81), 2],
  ['غ'.repeat(70), 1],
  ['غ'.repeat(71), 2],
  ['é'.repeat(153 * 2 + 1), 3],
])('%s takes so many text messages', (text, count) => {
  expect(countSegments(text)).toBe(count);
});
