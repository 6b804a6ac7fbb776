import { expect, it } from 'vitest';
import { remember } from './remember.js';

it('makes an answer once, and holds no more of them than it may', () => {
  const made: string[] = [];
  const remembered = remember<string>(2);
  const ask = (key: string) =>
    remembered(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'a', 'b', 'a'].map(ask)).toEqual(['A', 'A', 'B', 'A']);
  expect(made).toEqual(['a', 'b']);
  ask('c');
  ask('a');
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});
