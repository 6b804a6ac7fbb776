import type { LanguageTag } from '@mien/contracts';
import { ARABIC } from './ar.js';
import { GERMAN } from './de.js';
import type { DefaultTexts } from './default-texts.js';
import { ENGLISH } from './en.js';

export const DEFAULT_TEXTS: Readonly<Record<LanguageTag, DefaultTexts>> = {
  en: ENGLISH,
  de: GERMAN,
  ar: ARABIC,
};
