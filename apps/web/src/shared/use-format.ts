import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFormat, type Format } from './create-format.js';
import { useSession } from './use-session.js';

/** Write dates, numbers and shares as the language of the page does, in the organization's time zone. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage ?? 'en';
  const timeZone = useSession()?.membership?.timeZone;
  return useMemo(() => createFormat(language, timeZone), [language, timeZone]);
}
