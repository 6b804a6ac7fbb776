import { type LanguageTag, languageTag } from '@mien/contracts';

/** The languages of the application, each named in itself. */
export const LANGUAGES: Readonly<
  Record<LanguageTag, { readonly name: string; readonly direction: 'ltr' | 'rtl' }>
> = {
  en: { name: 'English', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
  fr: { name: 'Français', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
};

const CHOICE = 'mien.language';

const supported = (tag: string | null | undefined): LanguageTag | undefined => {
  const parsed = languageTag.safeParse(tag?.split('-')[0]);
  return parsed.success ? parsed.data : undefined;
};

/** The language chosen on this device, else the first of the browser's that there is, else English. */
export function detectLanguage(): LanguageTag {
  const wanted = [localStorage.getItem(CHOICE), ...navigator.languages];
  return wanted.map(supported).find((tag) => tag !== undefined) ?? 'en';
}

export const rememberLanguage = (language: LanguageTag): void => localStorage.setItem(CHOICE, language);

/** The language of i18next as one of ours. */
export const toLanguage = (tag: string | undefined): LanguageTag => supported(tag) ?? 'en';

/**
 * How a language is written where the reader is: `en-GB` for English in a British browser.
 *
 * @param wanted tags of the browser, the most wanted first.
 */
export const localeOf = (language: string, wanted: readonly string[] = navigator.languages): string =>
  wanted.find((tag) => tag.startsWith(`${language}-`)) ?? language;
