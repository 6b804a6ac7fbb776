import { expect, it } from 'vitest';
import { WORDS as ARABIC } from './words/ar.js';
import { WORDS as GERMAN } from './words/de.js';
import { WORDS as ENGLISH } from './words/en.js';
import { WORDS as SPANISH } from './words/es.js';
import { WORDS as FRENCH } from './words/fr.js';

/** Each text by its path, and what it is filled with. */
function gaps(words: object, path = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${path}${key}: ${[...value.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()}`]
      : gaps(value, `${path}${key}.`),
  );
}

it.each([
  ['German', GERMAN],
  ['French', FRENCH],
  ['Spanish', SPANISH],
  ['Arabic', ARABIC],
])('says in %s all that English says, filled with the same values', (_language, words) => {
  expect([...gaps(words)].sort()).toEqual([...gaps(ENGLISH)].sort());
});
