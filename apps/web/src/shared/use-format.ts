import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFormat, type Format } from './create-format.js';
import { useSession } from './use-session.js';

/**
 * Write dates, numbers and shares as the language of the page does.
 *
 * @param zone The organization's when absent.
 */
export function useFormat(zone?: string): Format {
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage ?? 'en';
  const own = useSession()?.membership?.timeZone;
  const timeZone = zone ?? own;
  return useMemo(() => createFormat(language, timeZone), [language, timeZone]);
}
