import type { PairingPolicy } from './pair-stays.js';

/** A break that law or custom takes off when it was not taken. */
export interface BreakRule {
  /** Owed by who works more than so many minutes. */
  readonly afterMinutes: number;
  readonly breakMinutes: number;
}

export interface WorkPolicy extends PairingPolicy {
  /** Work before a shift counts from so many minutes before its start. */
  readonly countsBefore: number;
  /** Work after a shift counts until so many minutes after its end. */
  readonly countsAfter: number;
  /** Who comes more than so many minutes after the start is late. */
  readonly lateAfter: number;
  /** Who goes more than so many minutes before the end leaves early. */
  readonly earlyBefore: number;
  /** The longest break that is owed counts. */
  readonly breaks: readonly BreakRule[];
  /** More minutes than planned are overtime only when they are more than so many. */
  readonly overtimeAfter: number;
}

export const DEFAULT_WORK_POLICY: WorkPolicy = {
  directions: 'alternating',
  debounceMinutes: 1,
  longestStayMinutes: 16 * 60,
  countsBefore: 60,
  countsAfter: 240,
  lateAfter: 5,
  earlyBefore: 5,
  breaks: [],
  overtimeAfter: 15,
};
