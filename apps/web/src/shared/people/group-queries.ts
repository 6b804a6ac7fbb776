import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.js';

/** The most groups a choice or the list of groups shows. */
const GROUPS = 200;

export const groupsQuery = queryOptions({
  queryKey: ['groups'],
  queryFn: async ({ signal }) => (await call('listGroups', { query: { limit: GROUPS } }, signal)).items,
});
