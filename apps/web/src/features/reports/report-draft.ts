import {
  type LanguageTag,
  REPORT_PERIODS,
  type ReportFormat,
  type ReportKind,
  type ReportPeriod,
  type ReportRhythm,
  type ReportSubject,
  reportSubject,
  type ScheduledSubject,
  scheduledSubject,
} from '@mien/contracts';
import type { ChosenPerson } from '../../shared/people/person-select.js';

/** What is filled in so far, for whatever kind is chosen. */
export interface ReportDraft {
  readonly format: ReportFormat;
  readonly language: LanguageTag;
  readonly day: string;
  readonly month: string;
  readonly from: string;
  readonly to: string;
  readonly courseId: string | null;
  readonly person: ChosenPerson | null;
  readonly status: string | null;
  readonly period: ReportPeriod | null;
  readonly name: string;
  readonly every: ReportRhythm['every'];
  readonly at: string;
  readonly weekday: number;
  readonly dayOfMonth: number;
}

/** @param today `2026-03-02` in the organization. */
export const emptyDraft = (today: string, language: LanguageTag): ReportDraft => ({
  format: 'pdf',
  language,
  day: today,
  month: today.slice(0, 7),
  from: `${today.slice(0, 7)}-01`,
  to: today,
  courseId: null,
  person: null,
  status: null,
  period: null,
  name: '',
  every: 'week',
  at: '07:00',
  weekday: 1,
  dayOfMonth: 1,
});

export const hasCourse = (kind: ReportKind): boolean =>
  kind === 'daily-register' ||
  kind === 'monthly-summary' ||
  kind === 'attendance-list' ||
  kind === 'work-hours';

/** Periods a kind can be scheduled for. */
export function periodsOf(kind: ReportKind): readonly ReportPeriod[] {
  if (kind === 'daily-register') return ['yesterday', 'today'];
  if (kind === 'monthly-summary') return ['last-month', 'this-month'];
  return kind === 'model-accuracy' ? [] : REPORT_PERIODS;
}

const about = ({ courseId, person, status }: ReportDraft) => ({
  ...(courseId === null ? {} : { courseId }),
  ...(person === null ? {} : { personId: person.id }),
  ...(status === null ? {} : { status }),
});

/** What would be asked for; undefined while something is missing. */
export function subjectOf(kind: ReportKind, draft: ReportDraft): ReportSubject | undefined {
  const { day, month, from, to } = draft;
  const parsed = reportSubject.safeParse({ kind, parameters: { day, month, from, to, ...about(draft) } });
  return parsed.data;
}

/** The same for a schedule. */
export function scheduledSubjectOf(kind: ReportKind, draft: ReportDraft): ScheduledSubject | undefined {
  const period = draft.period ?? periodsOf(kind)[0];
  return scheduledSubject.safeParse({ kind, parameters: { period, ...about(draft) } }).data;
}

export function rhythmOf({ every, at, weekday, dayOfMonth }: ReportDraft): ReportRhythm {
  if (every === 'day') return { every, at };
  return every === 'week' ? { every, at, weekday } : { every, at, dayOfMonth };
}
