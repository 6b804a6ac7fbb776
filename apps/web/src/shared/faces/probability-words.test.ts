import { expect, it } from 'vitest';
import { percentOf, wordOfProbability } from './probability-words.js';

it.each([
  { probability: 0.9999, word: 'practicallyCertain', percent: '>\u00a099.9%' },
  { probability: 0.996, word: 'practicallyCertain', percent: '99.6%' },
  { probability: 0.97, word: 'veryLikely', percent: '97%' },
  { probability: 0.8, word: 'likely', percent: '80%' },
  { probability: 0.5, word: 'uncertain', percent: '50%' },
  { probability: 0.0002, word: 'unlikely', percent: '<\u00a01%' },
])('says $word ($percent) of $probability', ({ probability, word, percent }) => {
  expect(wordOfProbability(probability)).toBe(word);
  expect(percentOf(probability, 'en')).toBe(percent);
});

it('writes percents as the language does', () => {
  expect(percentOf(0.5, 'de')).toBe('50\u00a0%');
});

it('does not turn the sign around where text goes from right to left', () => {
  expect(percentOf(0.9999, 'ar')).toMatch(/^\u2066>\u00a0.+\u2069$/);
});
