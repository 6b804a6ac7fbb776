import { Alert, Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAppUpdate } from '../../shared/use-app-update.js';

/** Offers the new version of the application once it is there; what one types is not lost by surprise. */
export function UpdateBanner() {
  const { t } = useTranslation('shell');
  const update = useAppUpdate();
  if (!update) return null;
  return (
    <Alert role="status" radius={0} icon={<IconRefresh aria-hidden />} title={t('update.title')}>
      <Button size="xs" onClick={update}>
        {t('update.reload')}
      </Button>
    </Alert>
  );
}
