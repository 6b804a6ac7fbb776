import { v7 } from 'uuid';

/** The time, so that a test can set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A new id; ids made later sort later. */
export const newId = (): string => v7();
