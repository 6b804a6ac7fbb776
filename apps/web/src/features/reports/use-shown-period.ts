import type { ReportSubject } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/use-format.js';

/** The days a report is about, in words. */
export function useShownPeriod(): (subject: ReportSubject) => string | undefined {
  const { i18n } = useTranslation();
  const format = useFormat();
  return ({ parameters }) => {
    if ('day' in parameters) return format.day(parameters.day);
    if ('month' in parameters) {
      const month = new Intl.DateTimeFormat(i18n.language, {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
      return month.format(new Date(`${parameters.month}-01T00:00:00Z`));
    }
    return 'from' in parameters ? `${format.day(parameters.from)} – ${format.day(parameters.to)}` : undefined;
  };
}
