import type { Listener, SharedState } from './shared-state.js';

/** Forgotten entries are looked for whenever this many were added. */
const SWEEP_EVERY = 1000;

interface Entry {
  readonly value: string;
  readonly endsAtMs: number;
}

/**
 * Shared state of a server that runs alone, in its memory.
 *
 * @param elapsedMs milliseconds from any start, growing.
 */
export function createInProcessSharedState(elapsedMs: () => number): SharedState {
  const entries = new Map<string, Entry>();
  const listeners = new Map<string, Set<Listener>>();
  let added = 0;

  const read = (key: string): Entry | undefined => {
    const entry = entries.get(key);
    if (entry && entry.endsAtMs > elapsedMs()) return entry;
    entries.delete(key);
    return undefined;
  };

  const keep = (key: string, value: string, endsAtMs: number): void => {
    entries.set(key, { value, endsAtMs });
    added++;
    if (added % SWEEP_EVERY === 0) for (const known of [...entries.keys()]) read(known);
  };

  return {
    async get(key) {
      return read(key)?.value;
    },
    async set(key, value, ttlMs) {
      keep(key, value, elapsedMs() + ttlMs);
    },
    async setIfAbsent(key, value, ttlMs) {
      if (read(key)) return false;
      keep(key, value, elapsedMs() + ttlMs);
      return true;
    },
    async take(key) {
      const entry = read(key);
      entries.delete(key);
      return entry?.value;
    },
    async delete(key) {
      entries.delete(key);
    },
    async increment(key, ttlMs) {
      const entry = read(key);
      const count = Number(entry?.value ?? 0) + 1;
      const endsAtMs = entry?.endsAtMs ?? elapsedMs() + ttlMs;
      keep(key, String(count), endsAtMs);
      return { count, resetsInMs: endsAtMs - elapsedMs() };
    },
    async publish(channel, message) {
      for (const listener of listeners.get(channel) ?? []) queueMicrotask(() => listener(message));
    },
    async subscribe(channel, listener) {
      const known = listeners.get(channel) ?? new Set();
      // a wrapper, so that one function may listen twice
      const own: Listener = (message) => listener(message);
      listeners.set(channel, known.add(own));
      return async () => {
        known.delete(own);
        if (known.size === 0 && listeners.get(channel) === known) listeners.delete(channel);
      };
    },
    async isHealthy() {
      return true;
    },
    async close() {
      entries.clear();
      listeners.clear();
    },
  };
}
