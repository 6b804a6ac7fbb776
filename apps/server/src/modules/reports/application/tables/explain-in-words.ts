import { createExplanationFormat, type LanguageTag, sayExplanation } from '@mien/contracts';
import type { SessionExplanation } from '../../../attendance/index.js';
import type { ReportWords } from '../../domain/report-words.js';
import { explanationWordsOf } from '../../domain/words-of.js';

/** Values keep their own direction of writing in a sentence of the other. */
const isolated = (value: string): string => `\u2068${value}\u2069`;

/** Says why somebody counts for a session as what they count as, in the sentences of the pages. */
export function createExplainer(
  language: LanguageTag,
  { statuses, isRightToLeft }: Pick<ReportWords, 'statuses' | 'isRightToLeft'>,
): (explanation: SessionExplanation) => string {
  const textOf = explanationWordsOf(language);
  const say = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    textOf(key).replace(/\{\{(\w+)\}\}/g, (_all, name: string) => {
      const value = values[name] ?? '';
      return isRightToLeft ? isolated(value) : value;
    });
  return ({ lines, timeZone }) => {
    const format = createExplanationFormat(language, timeZone);
    return lines
      .map((line) => sayExplanation(line, { say, format, status: (status) => statuses[status] }))
      .map(({ text, note }) => (note === undefined ? text : `${text} “${note}”`))
      .join(' ');
  };
}
