import type { PictureVerdict } from '@mien/contracts';
import { useQueries } from '@tanstack/react-query';
import { call } from '../../shared/api.js';
import { useShownPerson } from '../../shared/person-routes.js';
import type { Capture } from './captures.js';

/** What the server says of a picture before anything is stored. */
export interface Preview {
  readonly verdict: PictureVerdict | undefined;
  readonly error: unknown;
  retry(): void;
}

/** Ask the server about each picture, by the id of its capture; nothing while not enabled. */
export function usePreviews(
  captures: readonly Capture[],
  source: 'webcam' | 'upload',
  isEnabled: boolean,
): ReadonlyMap<string, Preview> {
  const { personId } = useShownPerson();
  const results = useQueries({
    queries: captures.map(({ id, picture }) => ({
      queryKey: ['enrollment-preview', personId, id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call('previewEnrollment', { params: { personId }, query: { source }, picture }, signal),
      enabled: isEnabled,
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return new Map(
    captures.flatMap(({ id }, index): [string, Preview][] => {
      const result = results[index];
      if (!result || !isEnabled) return [];
      return [[id, { verdict: result.data, error: result.error, retry: () => void result.refetch() }]];
    }),
  );
}
