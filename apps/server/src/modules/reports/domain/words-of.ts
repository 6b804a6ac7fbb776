import type { LanguageTag } from '@mien/contracts';
import type { ReportWords } from './report-words.js';
import { ARABIC_WORDS } from './words/ar.js';
import { GERMAN_WORDS } from './words/de.js';
import { ENGLISH_WORDS } from './words/en.js';

const WORDS: Readonly<Record<LanguageTag, ReportWords>> = {
  en: ENGLISH_WORDS,
  de: GERMAN_WORDS,
  ar: ARABIC_WORDS,
};

/** What reports say by themselves in a language. */
export const wordsOf = (language: LanguageTag): ReportWords => WORDS[language];
