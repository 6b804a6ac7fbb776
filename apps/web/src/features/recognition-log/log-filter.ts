import type { CallInput } from '../../shared/api-types.js';
import { dayRange } from '../../shared/local-day.js';

/** The filter as the address holds it: days of the organization's calendar. */
export interface LogFilter {
  readonly kind?: 'verification' | 'identification' | undefined;
  readonly decision?: 'match' | 'ambiguous' | 'unknown' | 'rejected' | undefined;
  readonly person?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly corrected?: boolean | undefined;
}

type LogQuery = NonNullable<CallInput<'listRecognitionLog'>['query']>;

/** The filter as the API takes it: instants of the organization's time zone. */
export function toLogQuery(filter: LogFilter, timeZone: string): LogQuery {
  const { kind, decision, person, corrected } = filter;
  return {
    kind,
    decision,
    personId: person,
    corrected: corrected === undefined ? undefined : corrected ? 'true' : 'false',
    ...dayRange(filter, timeZone),
  };
}

const FILTERS = ['kind', 'decision', 'person', 'from', 'to', 'corrected'] as const;

export const isFiltered = (filter: LogFilter): boolean => FILTERS.some((name) => filter[name] !== undefined);
