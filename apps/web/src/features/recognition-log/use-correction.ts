import type { LogEntry } from '@mien/contracts';
import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { notifyDone, notifyFailure, notifyUndo } from '../../shared/notify.js';
import type { PageOf } from '../../shared/use-pages.js';
import { useProblemText } from '../../shared/use-problem-text.js';

export interface Correction {
  readonly entryId: string;
  readonly personId: string;
  readonly name: string;
}

/** Say that a face is not a person's, and take that back. */
export function useCorrection() {
  const { t } = useTranslation('recognition-log');
  const { t: shared } = useTranslation('shared');
  const client = useQueryClient();
  const textOf = useProblemText();
  const fail = (error: unknown) => notifyFailure(textOf(error));

  const keep = (changed: LogEntry) => {
    client.setQueriesData<InfiniteData<PageOf<LogEntry>>>(
      { queryKey: ['recognition-log'] },
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.map((entry) => (entry.id === changed.id ? changed : entry)),
          })),
        },
    );
  };

  const revert = useMutation({
    mutationFn: (input: { readonly entryId: string; readonly correctionId: string }) =>
      call('revertCorrection', { params: { id: input.entryId, correctionId: input.correctionId } }),
    onSuccess: (entry) => {
      keep(entry);
      notifyDone(t('reverted'));
    },
    onError: fail,
  });

  const correct = useMutation({
    mutationFn: ({ entryId, personId }: Correction) =>
      call('correctRecognition', { params: { id: entryId }, body: { personId } }),
    onSuccess: (entry, { name }) => {
      keep(entry);
      const correctionId = entry.correction?.id;
      if (!correctionId) return;
      notifyUndo({
        message: t('remembered', { name }),
        undo: shared('undo'),
        onUndo: () => revert.mutate({ entryId: entry.id, correctionId }),
      });
    },
    onError: fail,
  });

  return { correct, revert };
}
