import type { Interval } from '../time/interval.js';

/** What one comes to. */
export interface Session extends Interval {
  readonly id?: string;
  readonly room?: string;
}

/** How somebody was noticed. */
export const SIGHTING_SOURCES = [
  'kiosk-face',
  'kiosk-pin',
  'kiosk-qr',
  'camera',
  'live',
  'group-photo',
  'phone',
  'api',
  'import',
] as const;
export type SightingSource = (typeof SIGHTING_SOURCES)[number];

/** Somebody was noticed at a place at an instant. Never changed, never deleted by a rule. */
export interface Sighting {
  readonly id: string;
  readonly at: Date;
  readonly source: SightingSource;
  /** Camera, kiosk or room, by name. */
  readonly place?: string;
  /** Calibrated probability that it was this person, in [0, 1]; absent when they said so themselves. */
  readonly probability?: number;
  /** Which way they went, where that is known. */
  readonly direction?: 'in' | 'out';
  /** The session it is about, where somebody said so: it counts for no other one, and wherever it was. */
  readonly sessionId?: string;
}

/** A try to be recognized that failed, by somebody who said who they are: no presence, and no absence either. */
export interface FailedAttempt {
  readonly at: Date;
  readonly place?: string;
}

export const STATUSES = ['present', 'late', 'left-early', 'partial', 'absent', 'excused'] as const;
export type Status = (typeof STATUSES)[number];

/** What a person of the staff, or the person in question, says about one session. The history is all of them. */
export interface Mark {
  readonly id: string;
  /** When it was made. */
  readonly at: Date;
  readonly by: string;
  readonly status: Status;
  readonly arrivedAt?: Date;
  readonly leftAt?: Date;
  readonly reason?: string;
  /** A mark that waits or was refused changes nothing. */
  readonly approval: 'not-needed' | 'waiting' | 'approved' | 'refused';
  /** Set when it was taken back. */
  readonly undoneAt?: Date;
}

/** Time for which somebody need not come. Only what was approved counts. */
export interface Leave extends Interval {
  readonly id: string;
  readonly kind: string;
  readonly isApproved: boolean;
}

/** All that is known about one person and one session; the order within the lists does not matter. */
export interface Facts {
  readonly sightings: readonly Sighting[];
  readonly failedAttempts: readonly FailedAttempt[];
  readonly marks: readonly Mark[];
  readonly leaves: readonly Leave[];
  /** Times in which what should have noticed them did not work. */
  readonly outages: readonly Interval[];
}
