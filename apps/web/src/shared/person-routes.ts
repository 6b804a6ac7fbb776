import { createRoute, useParams } from '@tanstack/react-router';
import { organizationRoute } from './parent-routes.js';
import { useSession } from './use-session.js';

/** Pages about one person; features put theirs below. */
export const personRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/people/$personId',
});

/** Pages about oneself; the same features put theirs below. */
export const myDataRoute = createRoute({ getParentRoute: () => organizationRoute, path: '/my-data' });

export interface ShownPerson {
  readonly personId: string;
  /** Whether the signed-in account is this person. */
  readonly isSelf: boolean;
  /** Whether the page is part of the own data rather than of people. */
  readonly isMyData: boolean;
}

/**
 * Whom a page below `personRoute` or `myDataRoute` is about.
 *
 * @throws {Error} below `myDataRoute` without a linked person, which its layout prevents.
 */
export function useShownPerson(): ShownPerson {
  const { personId: named } = useParams({ strict: false });
  const own = useSession()?.membership?.personId;
  const personId = named ?? own;
  if (!personId) throw new Error('The page is about nobody.');
  return { personId, isSelf: personId === own, isMyData: named === undefined };
}
