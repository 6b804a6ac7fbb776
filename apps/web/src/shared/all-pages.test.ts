import { expect, it } from 'vitest';
import { allPages } from './all-pages.js';

it('reads page after page, each once, until there is no more', async () => {
  const asked: (string | undefined)[] = [];
  const items = await allPages(async ({ cursor }) => {
    asked.push(cursor);
    return cursor === undefined ? { items: [1, 2], nextCursor: 'next' } : { items: [3] };
  });
  expect(items).toEqual([1, 2, 3]);
  expect(asked).toEqual([undefined, 'next']);
});
