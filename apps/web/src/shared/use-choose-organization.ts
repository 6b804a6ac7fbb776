import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { call } from './api.js';
import { SESSION_KEY } from './session-query.js';

/** Work in another organization: everything known of the last one is forgotten, and its first page opened. */
export function useChooseOrganization() {
  const client = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (organizationId: string) => call('chooseOrganization', { body: { organizationId } }),
    onSuccess: async (session) => {
      client.clear();
      client.setQueryData(SESSION_KEY, session);
      await router.navigate({ to: '/' });
    },
  });
}
