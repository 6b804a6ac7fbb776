import type { OwnKiosk } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import { ApiProblem, callAsKiosk } from '../../shared/api.js';

export const OWN_KIOSK = ['own-kiosk'] as const;
/** Between tries while the server does not answer, ms. */
const AGAIN_MS = 5_000;

export type OwnKioskState =
  | { readonly status: 'asking' | 'no-access' }
  | { readonly status: 'unreachable'; readonly error: unknown }
  | { readonly status: 'ready'; readonly kiosk: OwnKiosk; refresh(): void };

/** The server knows this device no longer, rather than not answering. */
const isRefusal = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 401 || error.status === 403 || error.status === 404);

/** What this device is to do, and whether it may at all. It asks until it knows. */
export function useOwnKiosk(): OwnKioskState {
  const query = useQuery({
    queryKey: OWN_KIOSK,
    queryFn: ({ signal }) => callAsKiosk('getOwnKiosk', undefined, signal),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.error && !isRefusal(state.error) ? AGAIN_MS : false),
  });
  if (isRefusal(query.error)) return { status: 'no-access' };
  if (query.data) return { status: 'ready', kiosk: query.data, refresh: () => void query.refetch() };
  if (query.error) return { status: 'unreachable', error: query.error };
  return { status: 'asking' };
}
