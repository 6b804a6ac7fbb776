import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../shared/api.js';
import { notifyFailure } from '../../shared/notify.js';
import { useProblemText } from '../../shared/use-problem-text.js';

/** "This is not that person", remembered by the server and reversible. */
export interface Correction {
  /** Whom the face was said not to be. */
  readonly personId: string | undefined;
  readonly isPending: boolean;
  correct(personId: string): void;
  takeBack(): void;
}

export function useCorrection(logId: string): Correction {
  const textOf = useProblemText();
  const cache = useQueryClient();
  const [made, setMade] = useState<{ id: string; personId: string }>();
  const settings = {
    onError: (error: unknown) => notifyFailure(textOf(error)),
    onSettled: () => cache.invalidateQueries({ queryKey: ['recognition-log'] }),
  };
  const correct = useMutation({
    ...settings,
    mutationFn: (personId: string) =>
      call('correctRecognition', { params: { id: logId }, body: { personId } }),
    onSuccess: ({ correction }) => {
      if (correction) setMade({ id: correction.id, personId: correction.personId });
    },
  });
  const takeBack = useMutation({
    ...settings,
    mutationFn: (correctionId: string) => call('revertCorrection', { params: { id: logId, correctionId } }),
    onSuccess: () => setMade(undefined),
  });
  return {
    personId: made?.personId,
    isPending: correct.isPending || takeBack.isPending,
    correct: correct.mutate,
    takeBack: () => {
      if (made) takeBack.mutate(made.id);
    },
  };
}
