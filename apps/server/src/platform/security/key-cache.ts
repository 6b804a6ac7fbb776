import type { Clock } from '../clock.js';

const KEPT_MS = 5 * 60_000;

/** Unwrapped keys in memory, for five minutes each, so that a key destroyed by another process is soon gone here. */
export interface KeyCache {
  /** @param rowId only if the key came from this row. */
  recall(place: string, rowId?: string): Uint8Array | undefined;
  remember(place: string, rowId: string, key: Uint8Array): Uint8Array;
  forget(place: string): void;
}

export function createKeyCache(clock: Clock): KeyCache {
  const entries = new Map<string, { rowId: string; key: Uint8Array; until: number }>();
  return {
    recall(place, rowId) {
      const entry = entries.get(place);
      if (!entry) return undefined;
      if (entry.until > clock.now().getTime() && (rowId === undefined || rowId === entry.rowId)) {
        return entry.key;
      }
      entries.delete(place);
      return undefined;
    },
    remember(place, rowId, key) {
      entries.set(place, { rowId, key, until: clock.now().getTime() + KEPT_MS });
      return key;
    },
    forget: (place) => void entries.delete(place),
  };
}
