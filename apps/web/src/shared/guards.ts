import type { Session } from '@mien/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { sessionQuery } from './session-query.js';

interface GuardInput {
  readonly context: { readonly queryClient: QueryClient };
  readonly location: { readonly href: string };
}

/** Only a path of this application; anything else would let a link send people elsewhere after signing in. */
export const safeNext = (next: string | undefined): string =>
  next && /^\/(?![/\\])/.test(next) ? next : '/';

/** Send whoever is not signed in to the sign-in page, and back here afterwards. */
export async function requireAccount({ context, location }: GuardInput): Promise<{ session: Session }> {
  const session = await context.queryClient.ensureQueryData(sessionQuery);
  if (!session) throw redirect({ href: `/sign-in?next=${encodeURIComponent(location.href)}` });
  return { session };
}

/** Also demand an organization to work in, and the second factor that its role asks for. */
export async function requireOrganization(input: GuardInput): Promise<{ session: Session }> {
  const { session } = await requireAccount(input);
  if (session.mustAddSecondFactor) throw redirect({ href: '/account/second-factor' });
  if (!session.membership) throw redirect({ href: '/choose-organization' });
  return { session };
}
