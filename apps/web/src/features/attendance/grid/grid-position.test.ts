import { expect, it } from 'vitest';
import { movedBy } from './grid-position.js';

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey });
const from = (key: string, row: number, column: number, direction: 'ltr' | 'rtl' = 'ltr', ctrl = false) =>
  movedBy(press(key, ctrl), { row, column }, 30, direction);

it.each([
  ['ArrowDown', { row: 6, column: 1 }],
  ['ArrowUp', { row: 4, column: 1 }],
  ['ArrowRight', { row: 5, column: 2 }],
  ['ArrowLeft', { row: 5, column: 0 }],
  ['PageDown', { row: 15, column: 1 }],
  ['PageUp', { row: 0, column: 1 }],
  ['Home', { row: 5, column: 0 }],
  ['End', { row: 5, column: 4 }],
])('leads by %s to where one expects', (key, to) => {
  expect(from(key, 5, 1)).toEqual(to);
});

it('leads by the left arrow to the next column where writing runs from the right', () => {
  expect(from('ArrowLeft', 5, 1, 'rtl')).toEqual({ row: 5, column: 2 });
  expect(from('ArrowRight', 5, 1, 'rtl')).toEqual({ row: 5, column: 0 });
});

it('stops at the edges, and reaches the corners with Control', () => {
  expect(from('ArrowUp', 0, 0)).toEqual({ row: 0, column: 0 });
  expect(from('ArrowDown', 29, 4)).toEqual({ row: 29, column: 4 });
  expect(from('End', 5, 1, 'ltr', true)).toEqual({ row: 29, column: 4 });
  expect(from('Home', 5, 1, 'ltr', true)).toEqual({ row: 0, column: 0 });
});

it('leads nowhere by a letter', () => {
  expect(from('p', 5, 1)).toBeUndefined();
});
