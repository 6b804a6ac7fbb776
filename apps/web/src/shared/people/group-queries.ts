import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../all-pages.js';
import { call } from '../api.js';

/** Every group one may see, by name. */
export const groupsQuery = queryOptions({
  queryKey: ['groups'],
  queryFn: ({ signal }) => allPages((query) => call('listGroups', { query }, signal)),
});
