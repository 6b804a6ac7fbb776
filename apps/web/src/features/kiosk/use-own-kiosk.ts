import type { OwnKiosk } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiProblem, callAsKiosk } from '../../shared/api.js';
import { openOfflineStore } from './offline/offline-store.js';

export const OWN_KIOSK = ['own-kiosk'] as const;
/** Between tries while the server does not answer, ms. */
const AGAIN_MS = 5_000;

export type OwnKioskState =
  | { readonly status: 'asking' | 'no-access' }
  | { readonly status: 'unreachable'; readonly error: unknown }
  | {
      readonly status: 'ready';
      readonly kiosk: OwnKiosk;
      /** Whether the server has said so since this page was loaded; else it is what it said last. */
      readonly isReachable: boolean;
      refresh(): void;
    };

/** The server knows this device no longer, rather than not answering. */
const isRefusal = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 401 || error.status === 403 || error.status === 404);

/** Keep what the server said last for a start without it; forget it when the server knows this device no longer. */
async function remember(kiosk: OwnKiosk | undefined): Promise<void> {
  const store = await openOfflineStore();
  await (kiosk ? store.write('kiosk', kiosk) : store.remove('kiosk'));
  store.close();
}

async function remembered(): Promise<OwnKiosk | null> {
  const store = await openOfflineStore();
  const kiosk = await store.read('kiosk');
  store.close();
  return kiosk ?? null;
}

/** What this device is to do, and whether it may at all. It asks until it knows. */
export function useOwnKiosk(): OwnKioskState {
  const query = useQuery({
    queryKey: OWN_KIOSK,
    queryFn: ({ signal }) => callAsKiosk('getOwnKiosk', undefined, signal),
    retry: false,
    // whether there is a network shows when it is asked
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.error && !isRefusal(state.error) ? AGAIN_MS : false),
  });
  const isRefused = isRefusal(query.error);
  const { data } = query;
  useEffect(() => {
    if (data || isRefused) void remember(isRefused ? undefined : data).catch(() => undefined);
  }, [data, isRefused]);
  const kept = useQuery({
    queryKey: [...OWN_KIOSK, 'kept'],
    queryFn: remembered,
    enabled: query.error !== null && !isRefused && !data,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  const refresh = () => void query.refetch();
  if (isRefused) return { status: 'no-access' };
  if (data) return { status: 'ready', kiosk: data, isReachable: true, refresh };
  if (kept.data) return { status: 'ready', kiosk: kept.data, isReachable: false, refresh };
  if (query.error) return { status: 'unreachable', error: query.error };
  return { status: 'asking' };
}
