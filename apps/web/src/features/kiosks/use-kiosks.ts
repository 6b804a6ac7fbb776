import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api.js';
import type { CallInput, CallOutput } from '../../shared/api-types.js';
import { notifyFailure } from '../../shared/notify.js';
import { useProblemText } from '../../shared/use-problem-text.js';

export type KioskWithCode = CallOutput<'createKiosk'>;
export type NewKiosk = CallInput<'createKiosk'>['body'];
export type KioskChange = NonNullable<CallInput<'updateKiosk'>['body']>;

const KIOSKS = ['kiosks'] as const;
/** How often the list is brought up to date, ms: a code is used elsewhere, and devices come and go. */
const REFRESH_MS = 10_000;

export const kiosksQuery = queryOptions({
  queryKey: KIOSKS,
  queryFn: async ({ signal }) => (await call('listKiosks', undefined, signal)).items,
  refetchInterval: REFRESH_MS,
});

/** Make, change and end kiosks. */
export function useKiosks(onCode: (made: KioskWithCode) => void) {
  const client = useQueryClient();
  const textOf = useProblemText();
  const onError = (error: unknown) => notifyFailure(textOf(error));
  const renew = () => client.invalidateQueries({ queryKey: KIOSKS });
  const show = (made: KioskWithCode) => {
    onCode(made);
    return renew();
  };
  return {
    create: useMutation({
      mutationFn: (body: NewKiosk) => call('createKiosk', { body }),
      onSuccess: show,
    }),
    update: useMutation({
      mutationFn: ({ id, body }: { readonly id: string; readonly body: KioskChange }) =>
        call('updateKiosk', { params: { id }, body }),
      onSuccess: renew,
    }),
    renewCode: useMutation({
      mutationFn: (id: string) => call('renewKioskCode', { params: { id } }),
      onSuccess: show,
      onError,
    }),
    revoke: useMutation({
      mutationFn: (id: string) => call('revokeKiosk', { params: { id } }),
      onSuccess: renew,
      onError,
    }),
    remove: useMutation({
      mutationFn: (id: string) => call('deleteKiosk', { params: { id } }),
      onSuccess: renew,
      onError,
    }),
  };
}
