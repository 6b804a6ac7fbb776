import { useTranslation } from 'react-i18next';
import { ADVICE, useAdvice } from '../../shared/advice.js';
import type { ImportRow } from './import-verdicts.js';

/** Why a row was turned away, as a sentence; empty when there is nothing to say. */
export function useRowReason(): (row: ImportRow) => string {
  const { t, i18n } = useTranslation(['imports', 'problems']);
  const adviceOn = useAdvice();
  return ({ verdict, reason, duplicateOf }) => {
    if (duplicateOf) return t('duplicateOf', { name: duplicateOf.name });
    if (reason === undefined) return '';
    if (reason in ADVICE) return adviceOn(reason);
    if (i18n.exists(`problems:${reason}`)) return t(`problems:${reason}`);
    return verdict === 'invalid' ? t('invalidField', { field: reason }) : reason;
  };
}
