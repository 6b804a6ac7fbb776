import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { NameDialog } from './name-dialog.js';

export function NewGroup() {
  const { t } = useTranslation('groups');
  const [isOpen, dialog] = useDisclosure();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const create = async (name: string) => {
    const { id } = await call('createGroup', { body: { name } });
    await cache.invalidateQueries({ queryKey: groupsQuery.queryKey });
    await navigate({ to: '/groups/$groupId', params: { groupId: id } });
  };
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={dialog.open}>
        {t('add')}
      </Button>
      <NameDialog
        isOpen={isOpen}
        title={t('add')}
        act={t('add')}
        initialName=""
        onClose={dialog.close}
        onName={create}
      />
    </>
  );
}
