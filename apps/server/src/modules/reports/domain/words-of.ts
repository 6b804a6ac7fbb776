import type { ExplanationWords, LanguageTag } from '@mien/contracts';
import { WORDS as ARABIC_EXPLANATIONS } from '@mien/contracts/explanation-words/ar';
import { WORDS as GERMAN_EXPLANATIONS } from '@mien/contracts/explanation-words/de';
import { WORDS as ENGLISH_EXPLANATIONS } from '@mien/contracts/explanation-words/en';
import { WORDS as SPANISH_EXPLANATIONS } from '@mien/contracts/explanation-words/es';
import { WORDS as FRENCH_EXPLANATIONS } from '@mien/contracts/explanation-words/fr';
import type { ReportWords } from './report-words.js';
import { ARABIC_WORDS } from './words/ar.js';
import { GERMAN_WORDS } from './words/de.js';
import { ENGLISH_WORDS } from './words/en.js';
import { SPANISH_WORDS } from './words/es.js';
import { FRENCH_WORDS } from './words/fr.js';

const WORDS: Readonly<Record<LanguageTag, ReportWords>> = {
  en: ENGLISH_WORDS,
  de: GERMAN_WORDS,
  fr: FRENCH_WORDS,
  es: SPANISH_WORDS,
  ar: ARABIC_WORDS,
};

/** What reports say by themselves in a language. */
export const wordsOf = (language: LanguageTag): ReportWords => WORDS[language];

const EXPLANATIONS: Readonly<Record<LanguageTag, ExplanationWords>> = {
  en: ENGLISH_EXPLANATIONS,
  de: GERMAN_EXPLANATIONS,
  fr: FRENCH_EXPLANATIONS,
  es: SPANISH_EXPLANATIONS,
  ar: ARABIC_EXPLANATIONS,
};

const isBranch = (words: unknown): words is Readonly<Record<string, unknown>> =>
  typeof words === 'object' && words !== null;

/** Texts of explanations in a language, by their paths such as `explain.came`. */
export const explanationWordsOf =
  (language: LanguageTag) =>
  (path: string): string => {
    const found = path
      .split('.')
      .reduce<unknown>((words, key) => (isBranch(words) ? words[key] : undefined), EXPLANATIONS[language]);
    return typeof found === 'string' ? found : '';
  };
