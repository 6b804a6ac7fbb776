import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface DayRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface DayRangeFieldsProps {
  readonly range: DayRange;
  readonly onChange: (range: DayRange) => void;
}

/** The first and the last day of a list, each free to stay open. */
export function DayRangeFields({ range: { from, to }, onChange }: DayRangeFieldsProps) {
  const { t } = useTranslation('lists');
  return (
    <>
      <TextInput
        type="date"
        label={t('from')}
        value={from ?? ''}
        max={to}
        onChange={(event) => onChange({ from: event.currentTarget.value || undefined, to })}
      />
      <TextInput
        type="date"
        label={t('to')}
        value={to ?? ''}
        min={from}
        onChange={(event) => onChange({ from, to: event.currentTarget.value || undefined })}
      />
    </>
  );
}
