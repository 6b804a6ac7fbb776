import { expect, it } from 'vitest';
import { familiarAmong } from './familiar-faces.js';

const at = (x: number, width = 100) => ({ box: { x, y: 0, width, height: 100 } });
const indices = (detected: ReturnType<typeof at>[], familiar: ReturnType<typeof at>[]) =>
  [
    ...familiarAmong(
      detected,
      familiar.map(({ box }) => box),
    ),
  ].map((face) => detected.indexOf(face));

it('takes a face for the familiar one whose place it is in', () => {
  expect(indices([at(0), at(300)], [at(10), at(290)])).toEqual([0, 1]);
});

it('does not when it has moved away, or is no longer there', () => {
  expect(indices([at(0)], [at(60)])).toEqual([]);
  expect(indices([], [at(60)])).toEqual([]);
});

it('does not when another face could be meant', () => {
  expect(indices([at(0), at(70)], [at(10)])).toEqual([]);
});

it('does not when two familiar faces could be meant', () => {
  expect(indices([at(0)], [at(10), at(-10)])).toEqual([]);
});
