import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.js';

/** Everything about one's own messages. */
export const NOTIFICATIONS = ['notifications'] as const;

const REFETCH_MS = 20_000;

/** How many messages are unread, kept up while the product is open. */
export const notificationCountQuery = queryOptions({
  queryKey: [...NOTIFICATIONS, 'count'],
  queryFn: ({ signal }) => call('countNotifications', {}, signal),
  refetchInterval: REFETCH_MS,
});
