import type { Session } from '@mien/contracts';
import { queryOptions } from '@tanstack/react-query';
import { ApiProblem, call } from './api.js';

export const SESSION_KEY = ['session'] as const;

/** Kept while this browser was last seen signed in, so that strangers are not asked for a session they lack. */
const SEEN = 'mien.signed-in';

/** After signing out. */
export const forgetSession = (): void => localStorage.removeItem(SEEN);

async function readSession(signal: AbortSignal): Promise<Session | null> {
  try {
    return await call('getSession', {}, signal);
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async ({ signal }): Promise<Session | null> => {
    const isLikely = localStorage.getItem(SEEN) ?? (await call('getSignInState', {}, signal)).isSignedIn;
    const session = isLikely ? await readSession(signal) : null;
    if (session) localStorage.setItem(SEEN, 'yes');
    else forgetSession();
    return session;
  },
  staleTime: 60_000,
});
