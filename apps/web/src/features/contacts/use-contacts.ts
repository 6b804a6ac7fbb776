import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api.js';
import type { CallInput } from '../../shared/api-types.js';
import { notifyFailure } from '../../shared/notify.js';
import { useProblemText } from '../../shared/use-problem-text.js';

export type ContactFields = CallInput<'addContact'>['body'];

/** Who else hears of a person, and changing that. */
export function useContacts(personId: string) {
  const client = useQueryClient();
  const textOf = useProblemText();
  const queryKey = ['contacts', personId];
  const renew = () => client.invalidateQueries({ queryKey });
  return {
    contacts: useQuery({
      queryKey,
      queryFn: ({ signal }) => call('listContacts', { params: { personId } }, signal),
    }),
    save: useMutation({
      mutationFn: async ({ id, body }: { readonly id: string | undefined; readonly body: ContactFields }) => {
        if (id) await call('updateContact', { params: { personId, id }, body });
        else await call('addContact', { params: { personId }, body });
      },
      onSuccess: renew,
    }),
    remove: useMutation({
      mutationFn: (id: string) => call('deleteContact', { params: { personId, id } }),
      onSuccess: renew,
      onError: (error) => notifyFailure(textOf(error)),
    }),
  };
}
