import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/use-format.js';
import type { ChartWords } from './charts/words.js';

/** Words and numbers for the charts of this page. */
export function useWords(): ChartWords {
  const { t, i18n } = useTranslation('analytics');
  const language = i18n.resolvedLanguage ?? 'en';
  const format = useFormat();
  return useMemo(() => ({ t, format, language }), [t, format, language]);
}
