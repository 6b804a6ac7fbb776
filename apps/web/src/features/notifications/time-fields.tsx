import { Group, Select, Stack, Switch, TextInput } from '@mantine/core';
import type { NotificationPreference } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useWeekdayNames } from './weekday-names.js';

const NIGHT = { from: '22:00', to: '07:00' };

export interface TimeFieldsProps {
  readonly value: NotificationPreference;
  readonly onChange: (value: NotificationPreference) => void;
}

/** Quiet hours, and when digests come. */
export function TimeFields({ value, onChange }: TimeFieldsProps) {
  const { t } = useTranslation('notifications');
  const weekdays = useWeekdayNames();
  const { quiet, ...rest } = value;
  const set = (from: string, to: string) => from && to && onChange({ ...rest, quiet: { from, to } });
  return (
    <Stack>
      <Switch
        label={t('preferences.quiet')}
        description={t('preferences.quietNote')}
        checked={quiet !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? { ...rest, quiet: NIGHT } : rest)}
      />
      {quiet && (
        <Group>
          <TextInput
            type="time"
            label={t('preferences.from')}
            value={quiet.from}
            onChange={(event) => set(event.currentTarget.value, quiet.to)}
          />
          <TextInput
            type="time"
            label={t('preferences.to')}
            value={quiet.to}
            onChange={(event) => set(quiet.from, event.currentTarget.value)}
          />
        </Group>
      )}
      <Group>
        <TextInput
          type="time"
          label={t('preferences.digestAt')}
          value={value.digestAt}
          onChange={(event) =>
            event.currentTarget.value && onChange({ ...value, digestAt: event.currentTarget.value })
          }
        />
        <Select
          label={t('preferences.digestDay')}
          allowDeselect={false}
          value={String(value.digestDay)}
          data={weekdays.map((label, index) => ({ value: String(index + 1), label }))}
          onChange={(day) => day && onChange({ ...value, digestDay: Number(day) })}
        />
      </Group>
    </Stack>
  );
}
