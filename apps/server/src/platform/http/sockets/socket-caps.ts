import { TooManySocketsError } from './errors.js';

/** How many sockets each caller has open. */
export function createSocketCaps(limit: number) {
  const open = new Map<string, number>();
  return {
    refusal: new TooManySocketsError(limit),
    /** @returns gives the place back; undefined when there is none. */
    take(caller: string): (() => void) | undefined {
      const count = open.get(caller) ?? 0;
      if (count >= limit) return undefined;
      open.set(caller, count + 1);
      return () => {
        const left = (open.get(caller) ?? 1) - 1;
        if (left > 0) open.set(caller, left);
        else open.delete(caller);
      };
    },
  };
}
