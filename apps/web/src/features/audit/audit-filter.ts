import type { CallInput } from '../../shared/api-types.js';
import { dayRange } from '../../shared/local-day.js';

export const RESULTS = ['success', 'failure', 'denied'] as const;

/** The filter as the address holds it. */
export interface AuditFilter {
  readonly action?: string | undefined;
  readonly resource?: string | undefined;
  readonly user?: string | undefined;
  readonly result?: (typeof RESULTS)[number] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

type AuditQuery = NonNullable<CallInput<'exportAudit'>['query']>;

/** The filter as the API takes it. */
export function toAuditQuery(filter: AuditFilter, timeZone: string): AuditQuery {
  const { action, resource, user, result } = filter;
  return { action, resource, userId: user, result, ...dayRange(filter, timeZone) };
}

export const isFiltered = (filter: AuditFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined);
