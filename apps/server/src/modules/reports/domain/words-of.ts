import type { LanguageTag } from '@mien/contracts';
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
