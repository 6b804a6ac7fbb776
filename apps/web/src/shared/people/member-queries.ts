import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../all-pages.js';
import { call } from '../api.js';

/** Every account of the organization, to choose from. */
export const membersQuery = queryOptions({
  queryKey: ['members', 'choice'],
  queryFn: ({ signal }) => allPages((query) => call('listMembers', { query }, signal)),
});
