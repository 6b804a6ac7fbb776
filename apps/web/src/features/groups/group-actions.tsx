import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { notifyDone, notifyFailure } from '../../shared/notify.js';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import type { Group } from './group.js';
import { NameDialog } from './name-dialog.js';

export function GroupActions({ group }: { readonly group: Group }) {
  const { t } = useTranslation(['groups', 'shared']);
  const [isOpen, dialog] = useDisclosure();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const textOf = useProblemText();
  const refresh = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: groupsQuery.queryKey }),
      cache.invalidateQueries({ queryKey: ['people'] }),
    ]);
  const rename = async (name: string) => {
    await call('updateGroup', { params: { id: group.id }, body: { name } });
    await refresh();
  };
  const remove = useMutation({
    mutationFn: () => call('deleteGroup', { params: { id: group.id } }),
    onSuccess: async () => {
      await navigate({ to: '/groups' });
      await refresh();
      notifyDone(t('removed', { name: group.name }));
    },
    onError: (error) => notifyFailure(textOf(error)),
  });
  const ask = async () => {
    const isSure = await confirm({
      title: t('removeTitle', { name: group.name }),
      consequence: t('removeNote'),
      act: t('removeAct'),
    });
    if (isSure) remove.mutate();
  };
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {t('rename')}
      </Button>
      <Button variant="default" loading={remove.isPending} onClick={ask}>
        {t('removeAct')}
      </Button>
      <NameDialog
        isOpen={isOpen}
        title={t('rename')}
        act={t('shared:save')}
        initialName={group.name}
        onClose={dialog.close}
        onName={rename}
      />
    </>
  );
}
