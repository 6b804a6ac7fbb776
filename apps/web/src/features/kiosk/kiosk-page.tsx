import { Center, Loader, Stack, Text } from '@mantine/core';
import type { LanguageTag } from '@mien/contracts';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../shared/use-problem-text.js';
import { EnrollForm } from './enroll-form.js';
import classes from './kiosk.module.css';
import { KioskScreen } from './kiosk-screen.js';
import { useOwnKiosk } from './use-own-kiosk.js';

/** The whole of a kiosk: becoming one, being one, and saying why it is none at the moment. */
export function KioskPage() {
  const { t } = useTranslation('kiosk');
  const own = useOwnKiosk();
  const textOf = useProblemText();
  useKioskLanguage(own.status === 'ready' ? own.kiosk.settings.language : undefined);
  useEffect(() => {
    document.title = `${t('title')} · Mien`;
  }, [t]);

  if (own.status === 'ready') {
    return <KioskScreen kiosk={own.kiosk} isReachable={own.isReachable} onOutdated={own.refresh} />;
  }
  if (own.status === 'no-access') return <EnrollForm />;
  return (
    <Center component="main" className={classes.screen} p="lg">
      <Stack align="center" role="status">
        <Loader type="dots" />
        <Text fz="xl" ta="center">
          {own.status === 'unreachable' ? textOf(own.error) : t('starting')}
        </Text>
        {own.status === 'unreachable' && <Text c="dimmed">{t('retrying')}</Text>}
      </Stack>
    </Center>
  );
}

function useKioskLanguage(language: LanguageTag | undefined): void {
  const { i18n } = useTranslation();
  // what people choose for themselves meanwhile is not undone
  const speak = useEffectEvent((chosen: LanguageTag) => void i18n.changeLanguage(chosen));
  useEffect(() => {
    if (language) speak(language);
  }, [language]);
}
