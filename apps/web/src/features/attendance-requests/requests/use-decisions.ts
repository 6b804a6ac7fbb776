import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api.js';

interface Decision {
  readonly ids: readonly string[];
  readonly approve: boolean;
  readonly note?: string;
}

/** How many were decided, and why the rest could not be. */
interface Outcome {
  readonly decided: number;
  readonly failures: readonly unknown[];
}

/** Approves or refuses requests, one after the other; those that fail stay as they are. */
export function useDecisions(onDecided: (outcome: Outcome, decision: Decision) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ ids, approve, note }: Decision): Promise<Outcome> => {
      const failures: unknown[] = [];
      for (const id of ids) {
        await call('decideMark', { params: { id }, body: { approve, ...(note && { note }) } }).catch(
          (error: unknown) => failures.push(error),
        );
      }
      return { decided: ids.length - failures.length, failures };
    },
    onSuccess: async (outcome, decision) => {
      await client.invalidateQueries({ queryKey: ['attendance'] });
      onDecided(outcome, decision);
    },
  });
}
