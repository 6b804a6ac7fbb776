import type { Dashboard } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { type KeyFigure, KeyFigures } from '../../shared/key-figures.js';
import { useFormat } from '../../shared/use-format.js';

const COLUMNS = { base: 2, sm: 3, lg: 6 } as const;

/** How much was recognized today, how fast, and of how many people. */
export function RecognitionFigures({ dashboard }: { readonly dashboard: Dashboard }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const { people, recognitions, latency } = dashboard;
  const share = (part: number) =>
    recognitions.today === 0 ? undefined : t('ofToday', { share: format.percent(part / recognitions.today) });
  const figures: readonly (Omit<KeyFigure, 'name'> & { readonly key: string })[] = [
    { key: 'today', value: format.number(recognitions.today) },
    { key: 'matched', value: format.number(recognitions.matched), note: share(recognitions.matched) },
    { key: 'rejected', value: format.number(recognitions.rejected), note: share(recognitions.rejected) },
    { key: 'corrected', value: format.number(recognitions.corrected) },
    {
      key: 'enrolled',
      value: format.number(people.enrolled),
      note: t('ofPeople', { people: format.number(people.active) }),
    },
    {
      key: 'latency',
      value: latency ? format.duration(latency.p50Ms) : '–',
      note: latency ? t('p95', { time: format.duration(latency.p95Ms) }) : t('notMeasured'),
    },
  ];
  return (
    <KeyFigures
      cols={COLUMNS}
      figures={figures.map(({ key, ...figure }) => ({ ...figure, name: t(`figure.${key}`) }))}
    />
  );
}
