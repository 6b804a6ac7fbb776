import { useTranslation } from 'react-i18next';
import { ApiProblem } from './api-problem.js';

/** One sentence of advice about an error, in the language of the page. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('problems');
  return (error) => {
    if (!(error instanceof ApiProblem)) return t('unknown');
    if (i18n.exists(`problems:${error.code}`)) return t(error.code, error.details);
    // a sentence in English helps more than "something went wrong" in one's own language
    return error.title;
  };
}
