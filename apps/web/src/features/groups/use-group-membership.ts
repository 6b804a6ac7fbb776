import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { notifyFailure, notifyUndo } from '../../shared/notify.js';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { personKey } from '../../shared/people/person-queries.js';
import type { ChosenPerson } from '../../shared/people/person-select.js';
import { useProblemText } from '../../shared/use-problem-text.js';

interface Move {
  readonly person: ChosenPerson;
  readonly belongs: boolean;
}

/** Put people into a group and take them out again. */
export function useGroupMembership(groupId: string) {
  const { t } = useTranslation(['groups', 'shared']);
  const cache = useQueryClient();
  const textOf = useProblemText();
  const move = useMutation({
    mutationFn: async ({ person, belongs }: Move) => {
      const { groups } = await call('getPerson', { params: { personId: person.id } });
      const others = groups.map(({ id }) => id).filter((id) => id !== groupId);
      await call('updatePerson', {
        params: { personId: person.id },
        body: { groupIds: belongs ? [...others, groupId] : others },
      });
    },
    onError: (error) => notifyFailure(textOf(error)),
    onSettled: (_, __, { person }) =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['people'] }),
        cache.invalidateQueries({ queryKey: personKey(person.id) }),
        cache.invalidateQueries({ queryKey: groupsQuery.queryKey }),
      ]),
  });
  return {
    isPending: move.isPending,
    add: (person: ChosenPerson, onDone: () => void) =>
      move.mutate({ person, belongs: true }, { onSuccess: onDone }),
    takeOut: (person: ChosenPerson) =>
      move.mutate(
        { person, belongs: false },
        {
          onSuccess: () =>
            notifyUndo({
              message: t('takenOut', { name: person.name }),
              undo: t('shared:undo'),
              onUndo: () => move.mutate({ person, belongs: true }),
            }),
        },
      ),
  };
}
