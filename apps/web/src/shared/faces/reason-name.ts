import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The short name of a rejection, for charts and tables; a reason this version does not know is shown as it is. */
export function useReasonName(): (reason: string) => string {
  const { t } = useTranslation('reasons');
  return useCallback((reason) => t(reason, { defaultValue: reason }), [t]);
}
