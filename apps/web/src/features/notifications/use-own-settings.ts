import type { NotificationPreference, OwnNotificationSettings } from '@mien/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api.js';
import { NOTIFICATIONS } from '../../shared/notifications/count-query.js';

const KEY = [...NOTIFICATIONS, 'settings'] as const;

/** What one wants to hear, how and when, and changing it. */
export function useOwnSettings() {
  const client = useQueryClient();
  const keep = (settings: OwnNotificationSettings) => client.setQueryData(KEY, settings);
  const renew = () => client.invalidateQueries({ queryKey: KEY });
  return {
    settings: useQuery({
      queryKey: KEY,
      queryFn: ({ signal }) => call('getOwnNotificationSettings', {}, signal),
    }),
    save: useMutation({
      mutationFn: (body: NotificationPreference) => call('updateOwnNotificationSettings', { body }),
      onSuccess: keep,
    }),
    setPhone: useMutation({
      mutationFn: (phone: string) => call('setNotificationPhone', { body: { phone } }),
      onSuccess: keep,
    }),
    verifyPhone: useMutation({
      mutationFn: (code: string) => call('verifyNotificationPhone', { body: { code } }),
      onSuccess: keep,
    }),
    deletePhone: useMutation({ mutationFn: () => call('deleteNotificationPhone', {}), onSuccess: keep }),
    removeDevice: useMutation({
      mutationFn: (id: string) => call('removePushDevice', { params: { id } }),
      onSuccess: renew,
    }),
    renew,
  };
}

export type OwnSettings = ReturnType<typeof useOwnSettings>;
