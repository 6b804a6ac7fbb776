import type { LocalDay, LocalTime, Weekday } from '../time/local-time.js';

/** Something that happens every week, or every few, at the same times of day. */
export interface Pattern {
  readonly id: string;
  readonly weekdays: readonly Weekday[];
  readonly startsAt: LocalTime;
  /** At or before `startsAt`: on the next day. */
  readonly endsAt: LocalTime;
  /** First and last day on which a session may start. */
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** 1: every week; 2: every other, counted from the week of `from`. */
  readonly everyWeeks: number;
  readonly room?: string;
}

/** One day of a pattern is different. */
export type Exception =
  | {
      readonly patternId: string;
      readonly day: LocalDay;
      readonly kind: 'canceled';
      readonly reason?: string;
    }
  | {
      readonly patternId: string;
      readonly day: LocalDay;
      readonly kind: 'moved';
      readonly toDay: LocalDay;
      readonly startsAt: LocalTime;
      readonly endsAt: LocalTime;
      readonly room?: string;
    };

/** A session that follows no pattern. */
export interface ExtraSession {
  readonly id: string;
  readonly day: LocalDay;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly room?: string;
}

/** Nothing starts on these days, but for what was moved there or is extra. */
export interface Holiday {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly name: string;
}

export interface Timetable {
  /** IANA name; all days and times are its clocks'. */
  readonly zone: string;
  readonly patterns: readonly Pattern[];
  readonly exceptions: readonly Exception[];
  readonly extras: readonly ExtraSession[];
  readonly holidays: readonly Holiday[];
}

/** A session as planned. */
export interface PlannedSession {
  /** The same however often sessions are generated, also once it is moved. */
  readonly key: string;
  /** Day of the calendar it counts for: the one on which it starts. */
  readonly day: LocalDay;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly room?: string;
  /** Set when it does not take place. */
  readonly canceled?: { readonly kind: 'exception' | 'holiday'; readonly reason?: string };
}
