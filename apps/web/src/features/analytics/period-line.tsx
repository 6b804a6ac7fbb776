import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/use-format.js';

interface PeriodLineProps {
  readonly period: { readonly from: string; readonly to: string };
}

/** The days that figures are of, which nobody has to have chosen. */
export function PeriodLine({ period }: PeriodLineProps) {
  const { t } = useTranslation('figures');
  const format = useFormat();
  return (
    <Text size="sm" c="dimmed">
      {t('period', { from: format.fullDay(period.from), to: format.fullDay(period.to) })}
    </Text>
  );
}
