import { Button, Group, Text } from '@mantine/core';
import type { OwnKiosk } from '@mien/contracts';
import { IconNumbers, IconQrcode } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './kiosk.module.css';

interface KioskBarProps {
  readonly kiosk: OwnKiosk;
  onPin(): void;
}

/** The equal ways beside the face, and what the camera does: both always in sight. */
export function KioskBar({ kiosk, onPin }: KioskBarProps) {
  const { t } = useTranslation('kiosk');
  const { ways } = kiosk.settings;
  return (
    <footer className={classes.bar}>
      <Group gap="md" justify="center">
        {ways.includes('qr') && (
          <Text fz="lg" fw={600} className={classes.way}>
            <IconQrcode size={32} aria-hidden />
            {t('qr')}
          </Text>
        )}
        {ways.includes('pin') && (
          <Button size="lg" variant="default" leftSection={<IconNumbers aria-hidden />} onClick={onPin}>
            {t('pin.open')}
          </Button>
        )}
      </Group>
      {ways.includes('face') && (
        <Text size="sm" ta="center" c="dimmed">
          {t('consent', { organization: kiosk.organizationName })}{' '}
          {ways.length > 1 ? t('consentOther') : t('consentStaff')}
        </Text>
      )}
    </footer>
  );
}
