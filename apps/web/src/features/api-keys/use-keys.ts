import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api.js';
import type { CallInput, CallOutput } from '../../shared/api-types.js';
import { notifyFailure } from '../../shared/notify.js';
import { useProblemText } from '../../shared/use-problem-text.js';

export type ApiKey = CallOutput<'listApiKeys'>['items'][number];
export type NewApiKey = CallOutput<'createApiKey'>;
export type KeyRequest = CallInput<'createApiKey'>['body'];

export const KEYS = ['api-keys'] as const;

/** Make, replace and end keys of services. */
export function useKeys(onNewKey: (key: NewApiKey) => void) {
  const client = useQueryClient();
  const textOf = useProblemText();
  const onError = (error: unknown) => notifyFailure(textOf(error));
  const renew = () => client.invalidateQueries({ queryKey: KEYS });
  const show = (key: NewApiKey) => {
    onNewKey(key);
    return renew();
  };
  return {
    create: useMutation({
      mutationFn: (body: KeyRequest) => call('createApiKey', { body }),
      onSuccess: show,
    }),
    rotate: useMutation({
      mutationFn: ({ id, graceMinutes }: { readonly id: string; readonly graceMinutes: number }) =>
        call('rotateApiKey', { params: { id }, body: { graceMinutes } }),
      onSuccess: show,
      onError,
    }),
    revoke: useMutation({
      mutationFn: (id: string) => call('revokeApiKey', { params: { id } }),
      onSuccess: renew,
      onError,
    }),
  };
}
