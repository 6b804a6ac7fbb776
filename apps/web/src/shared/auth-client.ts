import { passkeyClient } from '@better-auth/passkey/client';
import { createAuthClient } from 'better-auth/client';
import { twoFactorClient } from 'better-auth/client/plugins';
import { ApiProblem, localProblem } from './api-problem.js';

/** Sign-in, second factors and sessions, as better-auth offers them below `/api/auth`. */
export const authClient = createAuthClient({
  plugins: [twoFactorClient(), passkeyClient()],
  // looked up at every request, as all other code does
  fetchOptions: { customFetchImpl: (input, init) => fetch(input, init) },
});

interface AuthError {
  readonly status: number;
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly retryAfterSeconds?: number;
}

/** `INVALID_EMAIL_OR_PASSWORD` is our `auth.invalid-email-or-password`. */
const codeOf = ({ code }: AuthError): string => {
  if (!code) return 'auth.failed';
  return code.includes('.') ? code : `auth.${code.toLowerCase().replaceAll('_', '-')}`;
};

interface AuthResult<Data> {
  readonly data: Data | null;
  readonly error: AuthError | null;
}

/**
 * The answer of better-auth.
 *
 * @throws {ApiProblem} when it refused (its code below `auth`), or could not be reached.
 */
export async function auth<Data>(request: Promise<AuthResult<Data>>): Promise<Data> {
  const { data, error } = await request.catch(() => {
    throw localProblem(navigator.onLine ? 'network.unreachable' : 'network.offline');
  });
  if (error) {
    throw new ApiProblem(
      {
        code: codeOf(error),
        title: error.message ?? 'Signing in failed.',
        status: error.status,
        details: { seconds: error.retryAfterSeconds ?? 0 },
      },
      error.retryAfterSeconds,
    );
  }
  return data as Data;
}
