import type { AttendanceStatus, Markable } from './status.js';

export interface SeenAt {
  readonly at: string;
  readonly source: string;
  readonly place?: string | undefined;
  readonly probability?: number | undefined;
}

export interface MarkLine {
  readonly at: string;
  readonly byName: string;
  readonly status: Markable;
  readonly arrivedAt?: string | undefined;
  readonly leftAt?: string | undefined;
  readonly reason?: string | undefined;
}

/** One reason for what somebody counts as, as the API tells it. */
export type ExplanationLine =
  | {
      readonly code: 'marked' | 'mark-waiting' | 'mark-refused' | 'mark-undone';
      readonly mark: MarkLine;
    }
  | { readonly code: 'instead-of'; readonly status: AttendanceStatus }
  | { readonly code: 'on-leave'; readonly kind: string; readonly from: string; readonly to: string }
  | { readonly code: 'came' | 'left' | 'left-unseen'; readonly sighting: SeenAt }
  | {
      readonly code: 'on-time' | 'late' | 'missed' | 'left-early';
      readonly minutes: number;
      readonly limit: number;
    }
  | { readonly code: 'stayed' | 'no-check-out' | 'not-seen' }
  | { readonly code: 'too-short'; readonly minutes: number; readonly neededMinutes: number }
  | { readonly code: 'not-yet'; readonly until: string }
  | { readonly code: 'failed-attempt'; readonly at: string; readonly place?: string | undefined }
  | { readonly code: 'outage'; readonly from: string; readonly to: string };
