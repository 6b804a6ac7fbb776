import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';

/** Before the first administrator exists nobody can sign in; says where the set-up link is. */
export function NotSetUpNotice() {
  const { t } = useTranslation('account');
  const setup = useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => call('getSetupState', {}, signal),
  });
  if (setup.data?.done !== false) return null;
  return <Alert title={t('notSetUp.title')}>{t('notSetUp.advice')}</Alert>;
}
