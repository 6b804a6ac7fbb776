/**
 * Apply `map` to a stream with up to `limit` items under way, and give the results in the stream's order.
 *
 * The stream is read only as fast as results are taken, so a huge list never lies in memory. When one
 * fails or the taker stops, what is under way is waited for.
 */
export async function* mapInOrder<T, R>(
  items: AsyncIterable<T>,
  limit: number,
  map: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  try {
    for await (const item of items) {
      const started = map(item);
      // Awaited below in its turn; until then a failure must not count as unhandled.
      started.catch(() => undefined);
      underWay.push(started);
      if (underWay.length >= limit) yield await (underWay.shift() as Promise<R>);
    }
    for (let next = underWay.shift(); next; next = underWay.shift()) yield await next;
  } finally {
    await Promise.allSettled(underWay);
  }
}
