import type { PageOf } from './use-pages.js';

/** Most that one answer holds. */
const AT_ONCE = 200;

/** All of a list that is short enough to be held whole, page after page. */
export async function allPages<Item>(
  load: (page: { cursor: string | undefined; limit: number }) => Promise<PageOf<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await load({ cursor, limit: AT_ONCE });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return items;
}
