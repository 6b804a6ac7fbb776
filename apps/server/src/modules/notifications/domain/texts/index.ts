import type { LanguageTag } from '@mien/contracts';
import { AR } from './ar.js';
import { DE } from './de.js';
import { EN } from './en.js';
import { ES } from './es.js';
import { FR } from './fr.js';
import type { Texts } from './texts.js';

/** What the product says by itself, in every language. */
export const TEXTS: Readonly<Record<LanguageTag, Texts>> = { en: EN, de: DE, fr: FR, es: ES, ar: AR };
