import { expect, it } from 'vitest';
import { chooseNode } from './choose-node.js';
import { pauseBefore } from './pause-before.js';

const node = (load: number, queued = 0) => ({ load, queued });

it('the node with least of ours to do is chosen, then the one with the shortest queue', () => {
  expect(chooseNode([node(3), node(1), node(2)], 0)).toBe(1);
  expect(chooseNode([node(1, 5), node(1, 2), node(2, 0)], 0)).toBe(1);
  expect(chooseNode([], 7)).toBeUndefined();
});

it('equals take turns', () => {
  expect([0, 1, 2, 3].map((turn) => chooseNode([node(0), node(0), node(0)], turn))).toEqual([0, 1, 2, 0]);
});

it('pauses grow, end growing, and differ between callers', () => {
  expect([1, 2, 3].map((failures) => pauseBefore(failures, 1))).toEqual([100, 200, 400]);
  expect(pauseBefore(40, 1)).toBe(5_000);
  expect(pauseBefore(2, 0)).toBe(100);
});
