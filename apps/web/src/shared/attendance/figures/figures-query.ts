import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api.js';

/** How often somebody came, in a stretch of days, or lately. */
export const figuresQuery = (personId: string, period: { readonly from?: string; readonly to?: string }) =>
  queryOptions({
    queryKey: ['attendance', 'figures', personId, period],
    queryFn: ({ signal }) => call('getPersonFigures', { params: { personId }, query: period }, signal),
  });
