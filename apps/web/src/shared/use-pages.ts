import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

/** One page of a list as the API answers it. */
export interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | undefined;
  readonly total?: number | undefined;
}

export interface PagesInput<Item> {
  readonly queryKey: readonly unknown[];
  readonly load: (cursor: string | undefined, signal: AbortSignal) => Promise<PageOf<Item>>;
  /** Ask again every so often while the page is visible; milliseconds. */
  readonly refetchMs?: number | undefined;
}

/** A list that grows page by page; what is on the screen stays while a new filter loads. */
export function usePages<Item>({ queryKey, load, refetchMs }: PagesInput<Item>) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    ...(refetchMs === undefined ? {} : { refetchInterval: refetchMs }),
  });
  return { query, items: query.data?.pages.flatMap((page) => page.items) ?? [] };
}
