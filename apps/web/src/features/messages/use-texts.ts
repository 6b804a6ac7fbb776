import type { MessageTemplate, NotificationKind } from '@mien/contracts';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api.js';

const keyOf = (kind: NotificationKind) => ['message-templates', kind] as const;

export type TextPlace = Pick<MessageTemplate, 'kind' | 'channel' | 'language'>;

/** The words of messages about one kind of event. */
export function useTexts(kind: NotificationKind) {
  const client = useQueryClient();
  const renew = () => client.invalidateQueries({ queryKey: keyOf(kind) });
  return {
    texts: useQuery({
      queryKey: keyOf(kind),
      queryFn: ({ signal }) => call('listMessageTemplates', { query: { kind } }, signal),
    }),
    save: useMutation({
      mutationFn: ({ subject, body, isDefault: _was, ...params }: MessageTemplate) =>
        call('saveMessageTemplate', { params, body: { subject, body } }),
      onSuccess: renew,
    }),
    reset: useMutation({
      mutationFn: (params: TextPlace) => call('resetMessageTemplate', { params }),
      onSuccess: renew,
    }),
  };
}

/** What a text would say, a moment after it was typed. */
export const useTextPreview = (text: Omit<MessageTemplate, 'isDefault'>) =>
  useQuery({
    queryKey: ['message-preview', text],
    queryFn: ({ signal }) => call('previewMessageTemplate', { body: text }, signal),
    placeholderData: keepPreviousData,
    enabled: text.subject.trim() !== '' && text.body.trim() !== '',
    retry: false,
  });
