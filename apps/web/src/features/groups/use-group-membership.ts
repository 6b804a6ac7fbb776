import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { notifyFailure, notifyUndo } from '../../shared/notify.js';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { personKey } from '../../shared/people/person-queries.js';
import { useProblemText } from '../../shared/use-problem-text.js';

/** Days on which somebody belongs to a group, the first and the last included; open where absent. */
export interface Belonging {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface GroupMember extends Belonging {
  readonly personId: string;
  readonly name: string;
}

interface Change {
  readonly member: Pick<GroupMember, 'personId' | 'name'>;
  /** Not at all when absent. */
  readonly belonging: Belonging | undefined;
}

/** Put people into a group, change when they belong to it, and take them out; each can be undone. */
export function useGroupMembership(groupId: string) {
  const { t } = useTranslation(['groups', 'shared']);
  const cache = useQueryClient();
  const textOf = useProblemText();
  const change = useMutation({
    mutationFn: ({ member: { personId }, belonging }: Change) => {
      const params = { id: groupId, personId };
      return belonging
        ? call('setGroupPerson', { params, body: belonging })
        : call('removeGroupPerson', { params });
    },
    onSettled: (_, __, { member }) =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['people'] }),
        cache.invalidateQueries({ queryKey: personKey(member.personId) }),
        cache.invalidateQueries({ queryKey: groupsQuery.queryKey }),
      ]),
  });
  const undo = (member: GroupMember) =>
    change.mutate(
      { member, belonging: daysOf(member) },
      { onError: (error) => notifyFailure(textOf(error)) },
    );
  return {
    change,
    add: (person: GroupMember, onDone: () => void) =>
      change.mutate({ member: person, belonging: daysOf(person) }, { onSuccess: onDone }),
    /** @param belonging without one they never belonged to it */
    alter: (member: GroupMember, belonging: Belonging | undefined, message: string, onDone?: () => void) =>
      change.mutate(
        { member, belonging },
        {
          onSuccess: () => {
            onDone?.();
            notifyUndo({ message, undo: t('shared:undo'), onUndo: () => undo(member) });
          },
        },
      ),
  };
}

const daysOf = ({ from, to }: Belonging): Belonging => ({ ...(from && { from }), ...(to && { to }) });
