import type { CourseDetails, CourseException, CourseExtra, CoursePattern } from '@mien/contracts';
import { addDays, minutesOf, timeOf, weekdayOf } from './week.js';

/** What is typed of a time before it is saved: every week, on one day, or one day of a weekly time moved. */
export interface TimeDraft {
  readonly kind: 'weekly' | 'once' | 'moved';
  /** What is changed; absent for something new. */
  readonly patternId?: string;
  readonly extraId?: string;
  /** Of `moved`: the day that it was on. */
  readonly day?: string;
  readonly weekdays: readonly number[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: string;
  readonly from: string;
  readonly to: string;
  readonly everyWeeks: number;
  /** Of `once` and `moved`. */
  readonly onDay: string;
}

const HALF_A_YEAR = 182;

const base = { weekdays: [], room: '', everyWeeks: 1 };

/** A new time at an hour; it lasts as long as the term, or half a year. */
export function draftAt({ term }: Pick<CourseDetails, 'term'>, day: string, hour: number): TimeDraft {
  const isInTerm = term && day >= term.from && day <= term.to;
  const start = hour * 60;
  return {
    ...base,
    kind: 'weekly',
    weekdays: [weekdayOf(day)],
    startsAt: timeOf(start),
    endsAt: timeOf(start + 60),
    from: isInTerm ? term.from : day,
    to: isInTerm ? term.to : addDays(day, HALF_A_YEAR),
    onDay: day,
  };
}

export const draftOf = ({ id, room, ...pattern }: CoursePattern): TimeDraft => ({
  ...pattern,
  kind: 'weekly',
  patternId: id,
  room: room ?? '',
  onDay: pattern.from,
});

export const draftOfExtra = ({ id, day, startsAt, endsAt, room }: CourseExtra): TimeDraft => ({
  ...base,
  kind: 'once',
  extraId: id,
  startsAt,
  endsAt,
  room: room ?? '',
  from: day,
  to: day,
  onDay: day,
});

/** One day of a weekly time, to be moved, or moved elsewhere. */
export function draftOfDay(
  pattern: CoursePattern,
  day: string,
  before: CourseException | undefined,
): TimeDraft {
  const moved = before?.kind === 'moved' ? before : undefined;
  return {
    ...draftOf(pattern),
    kind: 'moved',
    day,
    startsAt: moved?.startsAt ?? pattern.startsAt,
    endsAt: moved?.endsAt ?? pattern.endsAt,
    room: moved?.room ?? pattern.room ?? '',
    onDay: moved?.toDay ?? day,
  };
}

const roomOf = ({ room }: TimeDraft) => (room.trim() ? { room: room.trim() } : {});

export const toPattern = (draft: TimeDraft) => ({
  weekdays: [...draft.weekdays].sort((a, b) => a - b),
  startsAt: draft.startsAt,
  endsAt: draft.endsAt,
  from: draft.from,
  to: draft.to,
  everyWeeks: draft.everyWeeks,
  ...roomOf(draft),
});

export const toExtra = (draft: TimeDraft) => ({
  day: draft.onDay,
  startsAt: draft.startsAt,
  endsAt: draft.endsAt,
  ...roomOf(draft),
});

export const toMove = (draft: TimeDraft) => ({
  kind: 'moved' as const,
  toDay: draft.onDay,
  startsAt: draft.startsAt,
  endsAt: draft.endsAt,
  ...roomOf(draft),
});

/** Whether it ends on the day after it began. */
export const isOverMidnight = ({ startsAt, endsAt }: TimeDraft): boolean =>
  minutesOf(endsAt) <= minutesOf(startsAt);
