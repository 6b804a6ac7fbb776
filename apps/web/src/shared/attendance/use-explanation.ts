import { type ExplanationLine, type Sentence, sayExplanation } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format.js';

/** Says each reason for somebody's attendance as a sentence, with the times of a place's clocks. */
export function useExplanation(timeZone?: string): (line: ExplanationLine) => Sentence {
  const { t } = useTranslation(['explanation', 'attendance']);
  const format = useFormat(timeZone);
  return (line) =>
    sayExplanation(line, {
      say: (key, values) => t(`explanation:${key}`, { ...values }),
      status: (status) => t(`attendance:status.${status}`),
      format,
    });
}
