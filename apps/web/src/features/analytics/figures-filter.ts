import type { CallInput } from '../../shared/api-types.js';

/** What figures are of, as the address holds it. */
export interface FiguresFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly course?: string | undefined;
  readonly group?: string | undefined;
  readonly term?: string | undefined;
  readonly kind?: 'class' | 'shift' | undefined;
}

type FiguresQuery = NonNullable<CallInput<'getAttendanceHeatMap'>['query']>;

/** The same as the API takes it. */
export const toFiguresQuery = ({ from, to, course, group, term, kind }: FiguresFilter): FiguresQuery => ({
  from,
  to,
  courseId: course,
  groupId: group,
  termId: term,
  kind,
});

const NAMES = ['from', 'to', 'course', 'group', 'term', 'kind'] as const;

export const isNarrowed = (filter: FiguresFilter): boolean =>
  NAMES.some((name) => filter[name] !== undefined);
