import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ADVICE, useAdvice } from '../../shared/advice.js';
import { personFieldsQuery } from '../../shared/people/person-queries.js';
import type { ImportRow } from './import-verdicts.js';

const CUSTOM = /^custom\.(.+)$/;

/** Why a row was turned away, as a sentence that says what to do; empty when there is nothing to say. */
export function useRowReason(): (row: ImportRow) => string {
  const { t, i18n } = useTranslation(['imports', 'problems']);
  const adviceOn = useAdvice();
  const fields = useQuery(personFieldsQuery);
  const labelOf = (name: string) => {
    const key = CUSTOM.exec(name)?.[1] ?? name;
    return fields.data?.find((field) => field.key === key)?.label ?? key;
  };
  return ({ verdict, reason, duplicateOf }) => {
    if (duplicateOf) return t('duplicateOf', { name: duplicateOf.name });
    const why = reason ?? verdict;
    if (i18n.exists(`imports:why.${why}`)) return t(`why.${why}`);
    if (reason === undefined) return '';
    if (reason in ADVICE) return adviceOn(reason);
    if (i18n.exists(`problems:${reason}`)) return t(`problems:${reason}`);
    if (verdict !== 'invalid') return reason;
    return i18n.exists(`imports:invalid.${reason}`)
      ? t(`invalid.${reason}`)
      : t('invalidField', { field: labelOf(reason) });
  };
}
