/** Runs when a message arrives; without one after a time without a connection, when some may have been missed. */
export type Listener = (message?: string) => void;

/** How often something happened, and when that is forgotten. */
export interface Count {
  readonly count: number;
  readonly resetsInMs: number;
}

/**
 * Small things that live for a while and that every instance of the server sees: challenges, single-use tokens,
 * counters, news. What must not be lost belongs into the database.
 *
 * While the state cannot be reached, `subscribe`, `isHealthy` and `close` still answer; everything else throws
 * `SharedStateUnavailableError`, also when it is not known whether it was done. A caller that would rather go on
 * decides that itself.
 */
export interface SharedState {
  get(key: string): Promise<string | undefined>;
  /** Keep a value for a time, whatever was there. */
  set(key: string, value: string, ttlMs: number): Promise<void>;
  /** Keep a value unless there is one. @returns whether it was kept: of many at once, exactly one is. */
  setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean>;
  /** Get a value and forget it: of many at once, exactly one gets it. */
  take(key: string): Promise<string | undefined>;
  delete(key: string): Promise<void>;
  /** Count once more; the time runs from the first count, later ones do not prolong it. */
  increment(key: string, ttlMs: number): Promise<Count>;
  /** Tell all who listen now, on every instance, this one included. Nothing is kept for those who do not. */
  publish(channel: string, message: string): Promise<void>;
  /** Listen until the returned function is called, also after a lost connection, and as soon as there is one. */
  subscribe(channel: string, listener: Listener): Promise<() => Promise<void>>;
  isHealthy(): Promise<boolean>;
  close(): Promise<void>;
}
