import type { LanguageTag } from '@mien/contracts';
import i18next, { type BackendModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, toLanguage } from './languages.js';

type Catalog = Readonly<Record<string, unknown>>;

const catalogs = import.meta.glob<Catalog>('./{en,de,fr,es,ar}/*.json', { import: 'default' });

/** Explanations are said by the server, too, so their words are with the contracts. */
const explanationWords: Readonly<Record<LanguageTag, () => Promise<{ readonly WORDS: Catalog }>>> = {
  en: () => import('@mien/contracts/explanation-words/en'),
  de: () => import('@mien/contracts/explanation-words/de'),
  fr: () => import('@mien/contracts/explanation-words/fr'),
  es: () => import('@mien/contracts/explanation-words/es'),
  ar: () => import('@mien/contracts/explanation-words/ar'),
};

const loaderOf = (language: string, namespace: string): (() => Promise<Catalog>) | undefined =>
  namespace === 'explanation'
    ? async () => (await explanationWords[toLanguage(language)]()).WORDS
    : catalogs[`./${language}/${namespace}.json`];

/** Each namespace of each language is a file of its own, fetched when a page first needs it. */
const lazyCatalogs: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = loaderOf(language, namespace);
    if (!load) return done(new Error(`There is no catalog ${language}/${namespace}.`), null);
    load().then(
      (catalog) => done(null, catalog),
      (error: Error) => done(error, null),
    );
  },
};

const isRightToLeft = ({ resolvedLanguage }: i18n): boolean =>
  LANGUAGES[toLanguage(resolvedLanguage)].direction === 'rtl';

/** Start translating. `shared` and `problems` are there for every page; a page names what else it needs. */
export async function startTranslations(language: LanguageTag): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance
    .use(lazyCatalogs)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      supportedLngs: Object.keys(LANGUAGES),
      ns: ['shared', 'problems'],
      defaultNS: 'shared',
      // React escapes; what is filled in keeps its own direction of writing, an address in an Arabic sentence say
      interpolation: { escape: (value) => (isRightToLeft(instance) ? `\u2068${value}\u2069` : value) },
      react: { useSuspense: true },
    });
  return instance;
}
