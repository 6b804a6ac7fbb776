import { CONSENT_PURPOSES, type ConsentPurpose, type LanguageTag, languageTag } from '@mien/contracts';
import type { CallOutput } from '../../../shared/api-types.js';

export type ConsentText = CallOutput<'listConsentTexts'>['items'][number];

export interface PurposeTexts {
  readonly purpose: ConsentPurpose;
  /** Newest version; absent where nothing was published. */
  readonly version: number | undefined;
  readonly publishedAt: string | undefined;
  readonly texts: ReadonlyMap<LanguageTag, ConsentText>;
}

/** The texts in force of every purpose, also of those that have none yet. */
export function currentTexts(items: readonly ConsentText[]): readonly PurposeTexts[] {
  return CONSENT_PURPOSES.map((purpose) => {
    const ofPurpose = items.filter((text) => text.purpose === purpose);
    const newest = ofPurpose.reduce<ConsentText | undefined>(
      (best, text) => (best === undefined || text.version > best.version ? text : best),
      undefined,
    );
    const texts = ofPurpose.filter((text) => text.version === newest?.version);
    return {
      purpose,
      version: newest?.version,
      publishedAt: newest?.publishedAt,
      texts: new Map(texts.map((text) => [text.language, text])),
    };
  });
}

export interface TextDraft {
  readonly title: string;
  readonly body: string;
}

export type DraftByLanguage = Readonly<Record<LanguageTag, TextDraft>>;

export const EMPTY_DRAFT: DraftByLanguage = {
  en: { title: '', body: '' },
  de: { title: '', body: '' },
  fr: { title: '', body: '' },
  es: { title: '', body: '' },
  ar: { title: '', body: '' },
};

/** What would be published: languages with both a title and a body. */
export const writtenTexts = (draft: DraftByLanguage) =>
  languageTag.options
    .map((language) => ({
      language,
      title: draft[language].title.trim(),
      body: draft[language].body.trim(),
    }))
    .filter(({ title, body }) => title !== '' && body !== '');

/** Languages in which only one of both was written. */
export const halfWritten = (draft: DraftByLanguage): readonly LanguageTag[] =>
  languageTag.options.filter((language) => {
    const { title, body } = draft[language];
    return (title.trim() === '') !== (body.trim() === '');
  });
