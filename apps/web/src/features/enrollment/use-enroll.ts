import type { PictureVerdict, routes } from '@mien/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../shared/api.js';
import { personKey } from '../../shared/people/person-queries.js';
import { useShownPerson } from '../../shared/person-routes.js';
import type { Capture } from './captures.js';

/** What became of each picture; verdicts are in the order of the captures. */
export interface EnrollmentResult {
  readonly captures: readonly Capture[];
  readonly verdicts: readonly PictureVerdict[];
}

export type EnrollmentQuery = z.output<typeof routes.enrollPerson.query>;

/** Send all pictures in one request. */
export function useEnroll(onDone: (result: EnrollmentResult) => void) {
  const { personId } = useShownPerson();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ captures, query }: { captures: readonly Capture[]; query: EnrollmentQuery }) =>
      call('enrollPerson', {
        params: { personId },
        query,
        pictures: captures.map(({ picture }) => picture),
      }),
    onSuccess: async ({ pictures }, { captures }) => {
      await Promise.all([
        cache.invalidateQueries({ queryKey: personKey(personId) }),
        cache.invalidateQueries({ queryKey: ['people'] }),
      ]);
      onDone({ captures, verdicts: pictures });
    },
  });
}
