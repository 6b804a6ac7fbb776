import type { Stay } from '../shifts/pair-stays.js';
import type { Mark, Sighting, Status } from './facts.js';

/** Why somebody counts as what they count as: one line of it, in an order that can be read aloud. */
export type Reason =
  | { readonly code: 'marked'; readonly mark: Mark }
  | { readonly code: 'mark-waiting'; readonly mark: Mark }
  | { readonly code: 'mark-refused'; readonly mark: Mark }
  | { readonly code: 'mark-undone'; readonly mark: Mark }
  /** What the sightings alone would have said. */
  | { readonly code: 'instead-of'; readonly status: DerivedStatus }
  | { readonly code: 'on-leave'; readonly kind: string; readonly from: Date; readonly to: Date }
  | { readonly code: 'came'; readonly sighting: Sighting }
  /** Within what the policy lets pass; minutes before the start are negative. */
  | { readonly code: 'on-time'; readonly minutes: number; readonly limit: number }
  | { readonly code: 'late'; readonly minutes: number; readonly limit: number }
  | { readonly code: 'missed'; readonly minutes: number; readonly limit: number }
  | { readonly code: 'left'; readonly sighting: Sighting }
  | { readonly code: 'left-early'; readonly minutes: number; readonly limit: number }
  /** Nobody saw them leave, so they are taken to have stayed. */
  | { readonly code: 'stayed' }
  | { readonly code: 'no-check-out' }
  | { readonly code: 'too-short'; readonly minutes: number; readonly neededMinutes: number }
  | { readonly code: 'not-yet'; readonly until: Date }
  | { readonly code: 'not-seen' }
  | { readonly code: 'left-unseen'; readonly sighting: Sighting }
  /** Less probable than the policy asks for, so it does not count. */
  | { readonly code: 'doubtful'; readonly sighting: Sighting; readonly limit: number }
  /** Noticed, but not in the room of the session. */
  | { readonly code: 'elsewhere'; readonly sighting: Sighting; readonly room: string }
  | { readonly code: 'failed-attempt'; readonly at: Date; readonly place?: string }
  | { readonly code: 'outage'; readonly from: Date; readonly to: Date }
  /** One of the stays of a shift. */
  | { readonly code: 'stay'; readonly stay: Stay }
  | { readonly code: 'worked'; readonly minutes: number; readonly plannedMinutes: number }
  /** Time out, of which a part was taken off because nobody took it. */
  | { readonly code: 'break'; readonly minutes: number; readonly deductedMinutes: number }
  | { readonly code: 'overtime'; readonly minutes: number };

/**
 * What somebody counts as. `expected`: it is too early to say. `unconfirmed`: nobody was recognized, but that may be
 * the fault of a machine, so a person has to say.
 */
export type DerivedStatus = Status | 'expected' | 'unconfirmed';

/** A status, and the reasons for it. */
export interface Judgment {
  readonly status: DerivedStatus;
  readonly reasons: readonly Reason[];
}
