import { Group, Switch, TextInput } from '@mantine/core';
import type { QuietHours } from '@mien/contracts';
import { useTranslation } from 'react-i18next';

interface QuietHoursFieldsProps {
  readonly label: string;
  readonly note: string;
  /** At no time when absent. */
  readonly value: QuietHours | undefined;
  /** Proposed when they are turned on. */
  readonly first: QuietHours;
  readonly isReadOnly?: boolean;
  onChange(value: QuietHours | undefined): void;
}

/** When nothing but urgent messages come, if at any time. */
export function QuietHoursFields({
  label,
  note,
  value,
  first,
  isReadOnly = false,
  onChange,
}: QuietHoursFieldsProps) {
  const { t } = useTranslation('shared');
  const set = (from: string, to: string) => from && to && onChange({ from, to });
  return (
    <>
      <Switch
        label={label}
        description={note}
        disabled={isReadOnly}
        checked={value !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? first : undefined)}
      />
      {value && (
        <Group>
          <TextInput
            type="time"
            label={t('quiet.from')}
            disabled={isReadOnly}
            value={value.from}
            onChange={(event) => set(event.currentTarget.value, value.to)}
          />
          <TextInput
            type="time"
            label={t('quiet.to')}
            disabled={isReadOnly}
            value={value.to}
            onChange={(event) => set(value.from, event.currentTarget.value)}
          />
        </Group>
      )}
    </>
  );
}
