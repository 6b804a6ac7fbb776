import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api.js';
import type { CallInput } from '../../shared/api-types.js';

const KEY = ['message-settings'] as const;

export type SettingsChange = NonNullable<CallInput<'updateNotificationSettings'>['body']>;

/** Who hears of what in the organization, and the provider of text messages. */
export function useMessageSettings() {
  const client = useQueryClient();
  return {
    settings: useQuery({
      queryKey: KEY,
      queryFn: ({ signal }) => call('getNotificationSettings', {}, signal),
    }),
    save: useMutation({
      mutationFn: (body: SettingsChange) => call('updateNotificationSettings', { body }),
      onSuccess: (settings) => client.setQueryData(KEY, settings),
    }),
  };
}
