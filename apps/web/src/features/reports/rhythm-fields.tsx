import { Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldsProps } from './about-fields.js';
import { periodsOf } from './report-draft.js';
import { useWeekdays } from './use-weekdays.js';

const RHYTHMS = ['day', 'week', 'month'] as const;

/** When a report is made again and again, and of which days. */
export function RhythmFields({ kind, draft, onChange }: FieldsProps) {
  const { t } = useTranslation('reports');
  const weekdays = useWeekdays();
  const periods = periodsOf(kind);
  return (
    <Group align="end">
      <TextInput
        label={t('name')}
        required
        maxLength={100}
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      {periods.length > 0 && (
        <Select
          label={t('ofWhen')}
          allowDeselect={false}
          data={periods.map((value) => ({ value, label: t(`period.${value}`) }))}
          value={draft.period ?? periods[0] ?? null}
          onChange={(value) => onChange({ period: periods.find((period) => period === value) ?? null })}
        />
      )}
      <Select
        label={t('everyLabel')}
        allowDeselect={false}
        data={RHYTHMS.map((value) => ({ value, label: t(`every.${value}`) }))}
        value={draft.every}
        onChange={(value) => onChange({ every: RHYTHMS.find((every) => every === value) ?? 'week' })}
      />
      {draft.every === 'week' && (
        <Select
          label={t('weekday')}
          allowDeselect={false}
          data={weekdays.map((label, index) => ({ value: String(index + 1), label }))}
          value={String(draft.weekday)}
          onChange={(value) => onChange({ weekday: Number(value ?? 1) })}
        />
      )}
      {draft.every === 'month' && (
        <NumberInput
          label={t('dayOfMonth')}
          min={1}
          max={31}
          clampBehavior="strict"
          value={draft.dayOfMonth}
          onChange={(value) => onChange({ dayOfMonth: Number(value) || 1 })}
        />
      )}
      <TextInput
        type="time"
        label={t('at')}
        required
        value={draft.at}
        onChange={(event) => onChange({ at: event.currentTarget.value })}
      />
    </Group>
  );
}
