import { APIError } from 'better-auth/api';
import { z } from 'zod';
import type { HookContext } from './attempt-of.js';
import type { SignInDeps } from './better-auth-deps.js';

const signUpBody = z.object({ email: z.string(), invitationToken: z.string().max(200).optional() });

/**
 * Where the installation is closed, only those may sign up whom an invitation names.
 *
 * @throws {APIError} 403 `SIGN_UP_CLOSED`
 */
export async function assertMaySignUp(deps: SignInDeps, { body }: Pick<HookContext, 'body'>): Promise<void> {
  if (deps.settings.access.allowSignUp) return;
  const { email, invitationToken } = signUpBody.safeParse(body).data ?? {};
  if (email && invitationToken && (await deps.isInvited(invitationToken, email))) return;
  throw new APIError('FORBIDDEN', {
    code: 'SIGN_UP_CLOSED',
    message: 'Accounts are made by invitation here; ask an administrator for one.',
  });
}
