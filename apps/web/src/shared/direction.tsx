import { useDirection } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, toLanguage } from '../i18n/languages.js';

/** Keep the document's language and direction those of the translations. */
export function DirectionFollowsLanguage(): null {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  const language = toLanguage(i18n.resolvedLanguage);

  useEffect(() => {
    document.documentElement.lang = language;
    setDirection(LANGUAGES[language].direction);
  }, [language, setDirection]);

  return null;
}
