import { Group, Select, Stack, TextInput } from '@mantine/core';
import type { NotificationPreference } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { QuietHoursFields } from '../../shared/quiet-hours-fields.js';
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
  return (
    <Stack>
      <QuietHoursFields
        label={t('preferences.quiet')}
        note={t('preferences.quietNote')}
        value={quiet}
        first={NIGHT}
        onChange={(next) => onChange(next ? { ...rest, quiet: next } : rest)}
      />
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
