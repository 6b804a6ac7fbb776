import { Select } from '@mantine/core';
import { MEMBER_ROLES, type MemberRole } from '@mien/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { notifyDone, notifyFailure, notifyUndo } from '../../shared/notify.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import type { Member } from './member.js';

const isMemberRole = (role: string): role is MemberRole => (MEMBER_ROLES as readonly string[]).includes(role);

/** Change what a member is, with a way back. */
export function MemberRoleSelect({ member }: { readonly member: Member }) {
  const { t } = useTranslation('members');
  const { t: shared } = useTranslation('shared');
  const { t: access } = useTranslation('access');
  const client = useQueryClient();
  const textOf = useProblemText();
  const change = useMutation({
    mutationFn: (role: MemberRole) => call('changeMember', { params: { id: member.id }, body: { role } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['members'] }),
    onError: (error) => notifyFailure(textOf(error)),
  });
  const choose = async (role: MemberRole) => {
    const before = member.role;
    await change.mutateAsync(role);
    const message = t('roleChanged', { name: member.name, role: access(`role.${role}.name`) });
    if (!isMemberRole(before)) return notifyDone(message);
    notifyUndo({ message, undo: shared('undo'), onUndo: () => change.mutate(before) });
  };
  return (
    <Select
      aria-label={t('roleOf', { name: member.name })}
      w={170}
      size="sm"
      allowDeselect={false}
      disabled={change.isPending}
      value={member.role}
      data={MEMBER_ROLES.map((role) => ({ value: role, label: access(`role.${role}.name`) }))}
      onChange={(role) => {
        // a refusal is told by the mutation itself
        if (role && isMemberRole(role)) void choose(role).catch(() => undefined);
      }}
    />
  );
}
