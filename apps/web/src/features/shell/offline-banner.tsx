import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Says that the network is gone, for as long as it is. */
export function OfflineBanner() {
  const { t } = useTranslation('shell');
  const { online } = useNetwork();
  if (online) return null;
  return (
    <Alert
      role="status"
      color="yellow"
      radius={0}
      icon={<IconWifiOff aria-hidden />}
      title={t('offline.title')}
    >
      {t('offline.advice')}
    </Alert>
  );
}
