import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { auth, authClient } from '../../../shared/auth-client.js';
import { useSessionChanged } from '../../../shared/use-session-changed.js';

const KEY = ['passkeys'] as const;

const passkeys = z.array(
  z.object({ id: z.string(), name: z.string().nullish(), createdAt: z.coerce.date().nullish() }),
);
export type Passkey = z.output<typeof passkeys>[number];

/** The passkeys of the own account. */
export const usePasskeys = () =>
  useQuery({
    queryKey: KEY,
    queryFn: async () => passkeys.parse(await auth(authClient.$fetch('/passkey/list-user-passkeys'))),
  });

function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  const readSession = useSessionChanged();
  return async () => {
    await client.invalidateQueries({ queryKey: KEY });
    await readSession();
  };
}

/** Register a passkey of this device or of a key, under a name. */
export const useAddPasskey = () => {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: async (name: string) => {
      await auth(authClient.passkey.addPasskey({ name }));
    },
    onSuccess,
  });
};

/** Give a passkey another name. */
export const useRenamePasskey = () => {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: async (body: { readonly id: string; readonly name: string }) => {
      await auth(authClient.$fetch('/passkey/update-passkey', { method: 'POST', body }));
    },
    onSuccess,
  });
};

/** Remove a passkey from the account. */
export const useRemovePasskey = () => {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: async (id: string) => {
      await auth(authClient.$fetch('/passkey/delete-passkey', { method: 'POST', body: { id } }));
    },
    onSuccess,
  });
};
