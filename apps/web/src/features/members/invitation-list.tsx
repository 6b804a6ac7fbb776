import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import type { CallOutput } from '../../shared/api-types.js';
import { notifyDone, notifyFailure } from '../../shared/notify.js';
import { PagedList } from '../../shared/paged-list.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { useFormat } from '../../shared/use-format.js';
import { usePages } from '../../shared/use-pages.js';
import { useProblemText } from '../../shared/use-problem-text.js';

type Invitation = CallOutput<'listInvitations'>['items'][number];

/** Invitations that wait to be accepted. */
export function InvitationList({ mayChange }: { readonly mayChange: boolean }) {
  const { t } = useTranslation('members');
  const { t: access } = useTranslation('access');
  const format = useFormat();
  const confirm = useConfirm();
  const client = useQueryClient();
  const textOf = useProblemText();
  const pages = usePages({
    queryKey: ['invitations'],
    load: (cursor, signal) => call('listInvitations', { query: { cursor } }, signal),
  });
  const withdraw = useMutation({
    mutationFn: (invitation: Invitation) => call('withdrawInvitation', { params: { id: invitation.id } }),
    onSuccess: (_, { email }) => {
      notifyDone(t('invitations.withdrawn', { email }));
      return client.invalidateQueries({ queryKey: ['invitations'] });
    },
    onError: (error) => notifyFailure(textOf(error)),
  });
  const ask = async (invitation: Invitation) => {
    const isSure = await confirm({
      title: t('invitations.withdrawOf', { email: invitation.email }),
      consequence: t('invitations.consequence'),
      act: t('invitations.withdraw'),
    });
    if (isSure) withdraw.mutate(invitation);
  };
  const columns: readonly Column<Invitation>[] = [
    { key: 'email', header: t('invitations.email'), isMain: true, cell: ({ email }) => email },
    { key: 'role', header: t('role'), cell: ({ role }) => access(`role.${role}.name`) },
    {
      key: 'expires',
      header: t('invitations.expires'),
      cell: ({ expiresAt }) => format.relative(expiresAt),
    },
    ...(mayChange
      ? [
          {
            key: 'withdraw',
            header: t('actions'),
            cell: (invitation: Invitation) => (
              <Button
                size="compact-sm"
                variant="subtle"
                c="var(--mantine-color-error)"
                aria-label={t('invitations.withdrawOf', { email: invitation.email })}
                onClick={() => ask(invitation)}
              >
                {t('invitations.withdraw')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <PagedList pages={pages} empty={<Text c="dimmed">{t('invitations.none')}</Text>}>
      <RecordTable
        caption={t('invitations.title')}
        items={pages.items}
        keyOf={({ id }) => id}
        columns={columns}
      />
    </PagedList>
  );
}
