import type { Session } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from './session-query.js';

/** Who is signed in, with their organization and permissions; undefined when nobody is. */
export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data ?? undefined;
}
