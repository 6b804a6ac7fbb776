import type { LanguageTag } from '@mien/contracts';
import i18next, { type BackendModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES } from './languages.js';

type Catalog = Readonly<Record<string, unknown>>;

const catalogs = import.meta.glob<Catalog>('./{en,de,ar}/*.json', { import: 'default' });

/** Each namespace of each language is a file of its own, fetched when a page first needs it. */
const lazyCatalogs: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = catalogs[`./${language}/${namespace}.json`];
    if (!load) return done(new Error(`There is no catalog ${language}/${namespace}.`), null);
    load().then(
      (catalog) => done(null, catalog),
      (error: Error) => done(error, null),
    );
  },
};

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
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  return instance;
}
