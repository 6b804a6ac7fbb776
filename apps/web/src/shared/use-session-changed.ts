import type { Session } from '@mien/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from './session-query.js';

/** Read anew who is signed in, after something that changes it. Resolves to the session, null when nobody is. */
export function useSessionChanged(): () => Promise<Session | null> {
  const client = useQueryClient();
  return () => client.fetchQuery({ ...sessionQuery, staleTime: 0 });
}
