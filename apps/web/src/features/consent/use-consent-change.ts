import { useQueryClient } from '@tanstack/react-query';
import { personKey } from '../../shared/people/person-queries.js';

/** Everything that depends on a person's consent is asked for again. */
export function useConsentChange(personId: string): () => Promise<unknown> {
  const cache = useQueryClient();
  return () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: personKey(personId) }),
      cache.invalidateQueries({ queryKey: ['people'] }),
    ]);
}
