import type { ReportKind } from '@mien/contracts';

export type ReportedStatus =
  | 'present'
  | 'late'
  | 'left-early'
  | 'partial'
  | 'absent'
  | 'excused'
  | 'unconfirmed'
  | 'expected';

type HeadWord =
  | 'period'
  | 'day'
  | 'month'
  | 'course'
  | 'person'
  | 'status'
  | 'allCourses'
  | 'page'
  | 'of'
  | 'madeBy'
  | 'signs'
  | 'total'
  | 'empty';

type ColumnWord =
  | 'name'
  | 'externalId'
  | 'course'
  | 'session'
  | 'room'
  | 'day'
  | 'starts'
  | 'ends'
  | 'status'
  | 'arrived'
  | 'left'
  | 'way'
  | 'presentMinutes'
  | 'requiredMinutes'
  | 'lateMinutes'
  | 'worked'
  | 'breaks'
  | 'overtime'
  | 'rate'
  | 'explanation'
  | 'at'
  | 'kind'
  | 'decision'
  | 'reason'
  | 'probability'
  | 'quality'
  | 'bonaFide'
  | 'by'
  | 'action'
  | 'resource'
  | 'result'
  | 'address'
  | 'figure'
  | 'value'
  | 'basis';

type FigureWord =
  | 'pack'
  | 'people'
  | 'verificationTarget'
  | 'verificationRate'
  | 'verificationThreshold'
  | 'identificationTarget'
  | 'identificationRate'
  | 'identificationThreshold'
  | 'missRate'
  | 'decisions'
  | 'corrected'
  | 'setting'
  | 'calibration'
  | 'log';

/** Everything a report says by itself, in one language. */
export interface ReportWords {
  readonly isRightToLeft: boolean;
  readonly titles: Readonly<Record<ReportKind, string>>;
  readonly head: Readonly<Record<HeadWord, string>>;
  readonly columns: Readonly<Record<ColumnWord, string>>;
  readonly statuses: Readonly<Record<ReportedStatus, string>>;
  /** One letter each, for a grid. */
  readonly signs: Readonly<Record<ReportedStatus, string>>;
  readonly ways: Readonly<Record<string, string>>;
  readonly decisions: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<FigureWord, string>>;
}

/** A sentence with its gaps filled. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
