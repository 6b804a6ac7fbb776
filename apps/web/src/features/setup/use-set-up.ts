import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { call } from '../../shared/api.js';
import { auth, authClient } from '../../shared/auth-client.js';
import type { OrganizationValues } from '../../shared/organization-fields.js';
import { useSessionChanged } from '../../shared/use-session-changed.js';

export interface SetupValues {
  readonly account: { readonly name: string; readonly email: string; readonly password: string };
  readonly organization: OrganizationValues;
  readonly demonstration: boolean;
}

/** Create administrator and organization, sign the administrator in, and go on to their second factor. */
export function useSetUp(token: string) {
  const router = useRouter();
  const readSession = useSessionChanged();
  return useMutation({
    mutationFn: async (values: SetupValues) => {
      await call('completeSetup', { body: { token, ...values } });
      const { email, password } = values.account;
      await auth(authClient.signIn.email({ email, password }));
    },
    onSuccess: async () => {
      await readSession();
      await router.navigate({ to: '/account/second-factor' });
    },
  });
}
