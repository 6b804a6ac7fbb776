import { Alert, Group, Text } from '@mantine/core';
import { IconBell, IconStack2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shared/links.js';
import { usePermission } from '../../shared/use-permission.js';

export interface NoticesProps {
  readonly openAlerts: number;
  readonly runningJobs: number;
}

/** What somebody should look at now. */
export function Notices({ openAlerts, runningJobs }: NoticesProps) {
  const { t } = useTranslation('dashboard');
  const seesAlerts = usePermission('alerts:read');
  const seesJobs = usePermission('jobs:read');
  return (
    <>
      {openAlerts > 0 && (
        <Alert color="orange" icon={<IconBell aria-hidden />}>
          <Group justify="space-between">
            <Text size="sm">{t('alerts', { count: openAlerts })}</Text>
            {seesAlerts && (
              <TextLink to="/alerts" size="sm" fw={600}>
                {t('showAlerts')}
              </TextLink>
            )}
          </Group>
        </Alert>
      )}
      {runningJobs > 0 && (
        <Alert color="blue" icon={<IconStack2 aria-hidden />}>
          <Group justify="space-between">
            <Text size="sm">{t('jobs', { count: runningJobs })}</Text>
            {seesJobs && (
              <TextLink to="/jobs" size="sm" fw={600}>
                {t('showJobs')}
              </TextLink>
            )}
          </Group>
        </Alert>
      )}
    </>
  );
}
