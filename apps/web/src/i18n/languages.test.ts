import { expect, it } from 'vitest';
import { localeOf } from './languages.js';

it('writes a language as where the reader is, if their browser says so', () => {
  expect(localeOf('en', ['de-DE', 'en-GB', 'en-US'])).toBe('en-GB');
  expect(localeOf('de', ['de', 'en-GB'])).toBe('de');
  expect(localeOf('es', ['est', 'en'])).toBe('es');
});
