import type { Person } from '@mien/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { notifyFailure, notifyUndo } from '../../shared/notify.js';
import { personKey } from '../../shared/people/person-queries.js';
import { useProblemText } from '../../shared/use-problem-text.js';

interface Change {
  readonly people: readonly Pick<Person, 'id' | 'name' | 'status'>[];
  readonly status: Person['status'];
}

/** Activate or deactivate people at once, with a way back. */
export function useSetStatus() {
  const { t } = useTranslation(['people', 'shared']);
  const textOf = useProblemText();
  const cache = useQueryClient();

  const apply = async ({ people, status }: Change) => {
    const changed = people.filter((person) => person.status !== status);
    for (const { id } of changed) {
      await call('updatePerson', { params: { personId: id }, body: { status } });
    }
    return changed.map((person) => ({ ...person, status }));
  };
  const refresh = (changed: readonly Pick<Person, 'id'>[]) =>
    Promise.all([
      cache.invalidateQueries({ queryKey: ['people'] }),
      ...changed.map(({ id }) => cache.invalidateQueries({ queryKey: personKey(id) })),
    ]);
  const settings = {
    mutationFn: apply,
    onSettled: (_: unknown, __: unknown, { people }: Change) => refresh(people),
    onError: (error: unknown) => notifyFailure(textOf(error)),
  };
  const takeBack = useMutation(settings);

  return useMutation({
    ...settings,
    onSuccess: (people, { status }) => {
      const [first] = people;
      if (!first) return;
      notifyUndo({
        message: t(`statusChanged.${status}`, { count: people.length, name: first.name }),
        undo: t('shared:undo'),
        onUndo: () => takeBack.mutate({ people, status: status === 'active' ? 'inactive' : 'active' }),
      });
    },
  });
}
