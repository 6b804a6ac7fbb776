import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.js';

/** What the settings come to today. */
export const operatingPointQuery = queryOptions({
  queryKey: ['operating-point'],
  queryFn: ({ signal }) => call('getOperatingPoint', {}, signal),
});
