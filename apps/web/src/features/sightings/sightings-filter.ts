import type { SightingSource } from '@mien/contracts';
import type { CallInput } from '../../shared/api-types.js';
import { dayRange } from '../../shared/local-day.js';

/** The filter as the address holds it: days of the organization's calendar. */
export interface SightingsFilter {
  readonly person?: string | undefined;
  readonly source?: SightingSource | undefined;
  readonly place?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

type SightingsQuery = NonNullable<CallInput<'listSightings'>['query']>;

/** The filter as the API takes it: instants of the organization's time zone. */
export const toSightingsQuery = (filter: SightingsFilter, timeZone: string): SightingsQuery => ({
  personId: filter.person,
  source: filter.source,
  place: filter.place?.trim() || undefined,
  ...dayRange(filter, timeZone),
});

export const isFiltered = (filter: SightingsFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined);
