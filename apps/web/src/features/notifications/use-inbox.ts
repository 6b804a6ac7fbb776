import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api.js';
import type { CallInput } from '../../shared/api-types.js';
import { NOTIFICATIONS, notificationCountQuery } from '../../shared/notifications/count-query.js';
import { notifyFailure } from '../../shared/notify.js';
import { usePages } from '../../shared/use-pages.js';
import { useProblemText } from '../../shared/use-problem-text.js';

const REFETCH_MS = 20_000;

/** One's own messages, and marking them. */
export function useInbox(isUnreadOnly: boolean) {
  const client = useQueryClient();
  const textOf = useProblemText();
  const pages = usePages({
    queryKey: [...NOTIFICATIONS, 'list', isUnreadOnly],
    load: (cursor, signal) =>
      call('listNotifications', { query: { cursor, ...(isUnreadOnly && { unread: 'true' }) } }, signal),
    refetchMs: REFETCH_MS,
  });
  const read = useMutation({
    mutationFn: (body: CallInput<'readNotifications'>['body']) => call('readNotifications', { body }),
    onSuccess: (count) => {
      client.setQueryData(notificationCountQuery.queryKey, count);
      return client.invalidateQueries({ queryKey: [...NOTIFICATIONS, 'list'] });
    },
    onError: (error) => notifyFailure(textOf(error)),
  });
  return { pages, read };
}
