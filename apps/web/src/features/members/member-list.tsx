import { Badge, Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { notifyDone, notifyFailure } from '../../shared/notify.js';
import { PagedList } from '../../shared/paged-list.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { useFormat } from '../../shared/use-format.js';
import { usePages } from '../../shared/use-pages.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { useSession } from '../../shared/use-session.js';
import { LinkedPerson } from './link-person.js';
import type { Member } from './member.js';
import { MemberRoleSelect } from './member-role-select.js';

function useRemoval() {
  const { t } = useTranslation('members');
  const confirm = useConfirm();
  const client = useQueryClient();
  const textOf = useProblemText();
  const remove = useMutation({
    mutationFn: (member: Member) => call('removeMember', { params: { id: member.id } }),
    onSuccess: (_, member) => {
      notifyDone(t('removed', { name: member.name }));
      return client.invalidateQueries({ queryKey: ['members'] });
    },
    onError: (error) => notifyFailure(textOf(error)),
  });
  return async (member: Member) => {
    const isSure = await confirm({
      title: t('remove.title', { name: member.name }),
      consequence: t('remove.consequence'),
      act: t('remove.act'),
    });
    if (isSure) remove.mutate(member);
  };
}

function SecondFactor({ isEnabled }: { readonly isEnabled: boolean }) {
  const { t } = useTranslation('members');
  return (
    <Badge variant="light" color={isEnabled ? 'teal' : 'orange'}>
      {t(isEnabled ? 'secondFactor.on' : 'secondFactor.off')}
    </Badge>
  );
}

function useColumns(mayChange: boolean): readonly Column<Member>[] {
  const { t } = useTranslation('members');
  const { t: access } = useTranslation('access');
  const format = useFormat();
  const own = useSession()?.account.id;
  const remove = useRemoval();
  const columns: readonly Column<Member>[] = [
    {
      key: 'name',
      header: t('member'),
      isMain: true,
      cell: (member) => (
        <div>
          <Text fw={600}>{member.accountId === own ? t('you', { name: member.name }) : member.name}</Text>
          <Text size="sm" c="dimmed">
            {member.email}
          </Text>
        </div>
      ),
    },
    {
      key: 'role',
      header: t('role'),
      cell: (member) =>
        mayChange && member.accountId !== own ? (
          <MemberRoleSelect member={member} />
        ) : (
          access(`role.${member.role}.name`)
        ),
    },
    {
      key: 'factor',
      header: t('secondFactor.title'),
      cell: (member) => <SecondFactor isEnabled={member.twoFactorEnabled} />,
    },
    {
      key: 'person',
      header: t('person'),
      cell: (member) => <LinkedPerson member={member} mayChange={mayChange} />,
    },
    {
      key: 'seen',
      header: t('lastSeen'),
      cell: (member) => (member.lastSeenAt ? format.relative(member.lastSeenAt) : t('never')),
    },
  ];
  if (!mayChange) return columns;
  const removal: Column<Member> = {
    key: 'remove',
    header: t('actions'),
    cell: (member) =>
      member.accountId === own ? null : (
        <Button
          size="compact-sm"
          variant="subtle"
          c="var(--mantine-color-error)"
          aria-label={t('remove.title', { name: member.name })}
          onClick={() => remove(member)}
        >
          {t('remove.act')}
        </Button>
      ),
  };
  return [...columns, removal];
}

/** Accounts of the organization. One's own role is not changed here, so that nobody locks themselves out. */
export function MemberList({ mayChange }: { readonly mayChange: boolean }) {
  const { t } = useTranslation('members');
  const pages = usePages({
    queryKey: ['members'],
    load: (cursor, signal) => call('listMembers', { query: { cursor } }, signal),
  });
  const columns = useColumns(mayChange);
  return (
    <PagedList pages={pages} empty={<EmptyState title={t('empty')} />}>
      <RecordTable caption={t('title')} items={pages.items} keyOf={(member) => member.id} columns={columns} />
    </PagedList>
  );
}
