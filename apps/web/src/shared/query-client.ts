import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.js';
import { SESSION_KEY } from './session-query.js';

const MAX_RETRIES = 2;

/** What another try cannot change: a refusal, or an answer nobody understands. */
const isFinal = (error: unknown): boolean =>
  error instanceof ApiProblem && error.status !== 0 && error.status < 500 && error.status !== 429;

/** One cache of server state; a session that ended elsewhere is noticed by whichever call meets it first. */
export function createQueryClient(): QueryClient {
  const noticeEnd = (error: unknown) => {
    if (error instanceof ApiProblem && error.status === 401) {
      void client.invalidateQueries({ queryKey: SESSION_KEY });
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: noticeEnd }),
    mutationCache: new MutationCache({ onError: noticeEnd }),
    defaultOptions: {
      queries: {
        // being offline is an error to show, not a reason to wait in silence
        networkMode: 'always',
        staleTime: 30_000,
        retry: (failures, error) => navigator.onLine && failures < MAX_RETRIES && !isFinal(error),
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
