import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { languageTag, type OwnKiosk } from '@mien/contracts';
import { IconMaximize, IconSettings } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, toLanguage } from '../../i18n/languages.js';
import type { Camera } from '../../shared/capture/use-camera.js';
import { DeviceSettings } from './device-settings.js';
import classes from './kiosk.module.css';
import type { OfflineNotes } from './offline/use-offline-queue.js';

interface KioskTopProps {
  readonly kiosk: OwnKiosk;
  readonly camera: Camera;
  readonly deviceId: string | undefined;
  onDevice(deviceId: string | undefined): void;
  readonly notes: OfflineNotes;
}

/** A language that somebody chose is theirs; the next one finds the kiosk's own, ms. */
const BACK_MS = 45_000;

/** Where this is, the languages, and the way to the settings. */
export function KioskTop({ kiosk, camera, deviceId, onDevice, notes }: KioskTopProps) {
  const { t } = useTranslation('kiosk');
  const [isOpen, setOpen] = useState(false);
  return (
    <header className={classes.top}>
      <div>
        <Title order={1} size="h3">
          {kiosk.place}
        </Title>
        <Text size="sm" c="dimmed">
          {kiosk.organizationName}
        </Text>
      </div>
      <Group gap={6} justify="flex-end">
        <LanguageButtons home={kiosk.settings.language} />
        {document.fullscreenEnabled && (
          <ActionIcon
            size="lg"
            variant="default"
            aria-label={t('fullScreen')}
            onClick={() => void toggleFullScreen()}
          >
            <IconMaximize size={20} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon size="lg" variant="default" aria-label={t('settings.open')} onClick={() => setOpen(true)}>
          <IconSettings size={20} aria-hidden />
        </ActionIcon>
      </Group>
      <DeviceSettings
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        camera={camera}
        deviceId={deviceId}
        onDevice={onDevice}
        notes={notes}
      />
    </header>
  );
}

const toggleFullScreen = () =>
  document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();

function LanguageButtons({ home }: { readonly home: OwnKiosk['settings']['language'] }) {
  const { t, i18n } = useTranslation('kiosk');
  const current = toLanguage(i18n.resolvedLanguage);
  useEffect(() => {
    if (current === home) return;
    const timer = setTimeout(() => void i18n.changeLanguage(home), BACK_MS);
    return () => clearTimeout(timer);
  }, [current, home, i18n]);
  return (
    <Group gap={4} role="group" aria-label={t('language')}>
      {languageTag.options.map((language) => (
        <Button
          key={language}
          size="compact-sm"
          variant={language === current ? 'filled' : 'default'}
          aria-pressed={language === current}
          lang={language}
          onClick={() => void i18n.changeLanguage(language)}
        >
          {LANGUAGES[language].name}
        </Button>
      ))}
    </Group>
  );
}
