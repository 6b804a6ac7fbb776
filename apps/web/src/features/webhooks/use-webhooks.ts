import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api.js';
import type { CallInput, CallOutput } from '../../shared/api-types.js';
import { notifyFailure } from '../../shared/notify.js';
import { useProblemText } from '../../shared/use-problem-text.js';

export const WEBHOOKS = ['webhooks'] as const;
export type WebhookWithSecret = CallOutput<'createWebhook'>;
export type NewWebhook = CallInput<'createWebhook'>['body'];
export type WebhookChange = CallInput<'updateWebhook'>['body'];

export const webhooksQuery = queryOptions({
  queryKey: [...WEBHOOKS, 'list'],
  queryFn: ({ signal }) => call('listWebhooks', {}, signal),
});

export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: [...WEBHOOKS, id],
    queryFn: ({ signal }) => call('getWebhook', { params: { id } }, signal),
    refetchInterval: 15_000,
  });

/** Make, change and end webhooks. @param onSecret shows a secret that was made */
export function useWebhooks(onSecret: (made: WebhookWithSecret) => void) {
  const client = useQueryClient();
  const textOf = useProblemText();
  const onError = (error: unknown) => notifyFailure(textOf(error));
  const renew = () => client.invalidateQueries({ queryKey: WEBHOOKS });
  const show = (made: WebhookWithSecret) => {
    onSecret(made);
    return renew();
  };
  return {
    create: useMutation({
      mutationFn: (body: NewWebhook) => call('createWebhook', { body }),
      onSuccess: show,
    }),
    update: useMutation({
      mutationFn: ({ id, ...body }: WebhookChange & { readonly id: string }) =>
        call('updateWebhook', { params: { id }, body }),
      onSuccess: renew,
    }),
    remove: useMutation({
      mutationFn: (id: string) => call('deleteWebhook', { params: { id } }),
      onSuccess: renew,
      onError,
    }),
    rotate: useMutation({
      mutationFn: (id: string) => call('rotateWebhookSecret', { params: { id } }),
      onSuccess: show,
      onError,
    }),
    ping: useMutation({
      mutationFn: (id: string) => call('pingWebhook', { params: { id } }),
      onSuccess: renew,
      onError,
    }),
    replayAll: useMutation({
      mutationFn: (id: string) => call('replayWebhook', { params: { id } }),
      onSuccess: renew,
      onError,
    }),
    replay: useMutation({
      mutationFn: (params: { readonly id: string; readonly deliveryId: string }) =>
        call('replayWebhookDelivery', { params }),
      onSuccess: renew,
      onError,
    }),
  };
}

export type WebhookActions = ReturnType<typeof useWebhooks>;
