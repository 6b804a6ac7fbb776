import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { call } from '../../shared/api.js';
import type { CallInput, CallOutput } from '../../shared/api-types.js';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { type FiguresFilter, toFiguresQuery } from './figures-filter.js';

const route = getRouteApi('/organization/analytics');

type FigureRoute =
  | 'getAttendanceTrend'
  | 'getAttendanceHeatMap'
  | 'getPunctuality'
  | 'getMarkingWays'
  | 'getAbsenceSummary'
  | 'getRecognitionOutcomes'
  | 'getEnrollmentCoverage';

type QueryOf<Id extends FigureRoute> =
  CallInput<Id> extends { readonly query?: infer Query }
    ? NonNullable<Query>
    : Readonly<Record<string, never>>;

/** What the address asks for. */
export const useFiguresFilter = (): FiguresFilter => {
  const { from, to, course, group, term, kind } = route.useSearch();
  return { from, to, course, group, term, kind };
};

/** Figures of what the address asks for; what is on the screen stays while others load. */
export function useFigures<Id extends FigureRoute>(id: Id, query: QueryOf<Id>) {
  return useQuery<CallOutput<Id>>({
    queryKey: ['analytics', id, query],
    queryFn: ({ signal }) => call(id, { query } as unknown as CallInput<Id>, signal),
    placeholderData: keepPreviousData,
  });
}

export const useFiguresQuery = () => toFiguresQuery(useFiguresFilter());

export interface FiguresProps<Data> {
  readonly query: {
    readonly data: Data | undefined;
    readonly isPending: boolean;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly children: (data: Data) => ReactNode;
}

/** The states of figures: on their way, failed, there. */
export function Figures<Data>({ query, children }: FiguresProps<Data>) {
  if (query.error) return <ErrorState error={query.error} onRetry={() => query.refetch()} />;
  if (query.isPending || query.data === undefined) return <LoadingRows rows={3} height={96} />;
  return children(query.data);
}
