import { expect, it } from 'vitest';
import { findName } from './find-name.js';

const NAMES = ['Zoé Blanc', 'Anna Müller', 'Milan Novák', 'Ben Ann-Lee', 'أحمد علي'];

it.each([
  ['mi', 2],
  ['mu', 1],
  ['ann', 1],
  ['lee', 3],
  ['ZOE', 0],
  ['nova', 2],
  ['احمد', 4],
  ['illa', undefined],
  ['ller', 1],
  ['  ', undefined],
])('finds by "%s" row %s', (typed, row) => {
  expect(findName(NAMES, typed)).toBe(row);
});
