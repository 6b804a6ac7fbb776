import { expect, it } from 'vitest';
import { withoutNames } from './without-names.js';

const ada = ['Ada King Lovelace', 'S-17', 'ada@example.test'];

it.each([
  { text: 'Ada Lovelace left the school', left: '… … left the school' },
  { text: 'asked by ADA@example.test, number s-17', left: 'asked by …, number …' },
  { text: 'Ada King Lovelace', left: '…' },
  { text: 'moved to Canada', left: 'moved to Canada' },
  { text: 'on request of the parents', left: 'on request of the parents' },
])('takes the person out of "$text"', ({ text, left }) => {
  expect(withoutNames(text, ada)).toBe(left);
});

it('knows names in other scripts', () => {
  expect(withoutNames('طلب من ليلى', ['ليلى حسن'])).toBe('طلب من …');
});

it('leaves a text alone when nothing names anybody', () => {
  expect(withoutNames('left', [null])).toBe('left');
});
