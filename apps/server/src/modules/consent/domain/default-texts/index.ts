import type { LanguageTag } from '@mien/contracts';
import { ARABIC } from './ar.js';
import { GERMAN } from './de.js';
import type { DefaultTexts } from './default-texts.js';
import { ENGLISH } from './en.js';
import { SPANISH } from './es.js';
import { FRENCH } from './fr.js';

export const DEFAULT_TEXTS: Readonly<Record<LanguageTag, DefaultTexts>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  ar: ARABIC,
};
