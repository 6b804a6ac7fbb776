/** Frames of all streams take turns, so that streams leave workers to requests and none starves another. */
export interface FrameTurns {
  /** Do some work when its turn has come; first come, first served. */
  take<T>(work: () => Promise<T>): Promise<T>;
}

export function createFrameTurns(atOnce: number): FrameTurns {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  return {
    async take(work) {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        // the place goes over to the next, so nobody who comes now is before them
        const next = waiting.shift();
        if (next) next();
        else free++;
      }
    },
  };
}
