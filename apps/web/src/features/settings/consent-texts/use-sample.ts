import type { ConsentPurpose, LanguageTag } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/use-session.js';
import type { TextDraft } from './current-texts.js';

/** A text to start from, in any language, whichever the page is in. */
export function useSample(purpose: ConsentPurpose): (language: LanguageTag) => Promise<TextDraft> {
  const { i18n } = useTranslation('consent-texts');
  const organization = useSession()?.membership?.organizationName ?? '';
  return async (language) => {
    await i18n.loadLanguages(language);
    const t = i18n.getFixedT(language, 'consent-texts');
    return {
      title: t(`purpose.${purpose}.sampleTitle`),
      body: t(`purpose.${purpose}.sample`, { organization }),
    };
  };
}
