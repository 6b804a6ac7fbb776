import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../i18n/languages.js';
import { createFormat, type Format } from './create-format.js';
import { useSession } from './use-session.js';

/**
 * Write dates, numbers and shares as the language of the page does where the reader is.
 *
 * @param zone The organization's when absent.
 */
export function useFormat(zone?: string): Format {
  const { i18n } = useTranslation();
  const locale = localeOf(i18n.resolvedLanguage ?? 'en');
  const own = useSession()?.membership?.timeZone;
  const timeZone = zone ?? own;
  return useMemo(() => createFormat(locale, timeZone), [locale, timeZone]);
}
