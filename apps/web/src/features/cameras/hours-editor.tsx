import { ActionIcon, Button, Fieldset, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { CameraHours } from '@mien/contracts';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toMinute, toTime } from './local-minutes.js';

interface HoursEditorProps {
  readonly hours: CameraHours[];
  onChange(hours: CameraHours[]): void;
}

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;
const [MORNING, EVENING] = [8 * 60, 17 * 60];

/** When a camera is read: weekly hours, or at all times without any. */
export function HoursEditor({ hours, onChange }: HoursEditorProps) {
  const { t } = useTranslation('cameras');
  const replace = (index: number, part: Partial<CameraHours>) =>
    onChange(hours.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const add = () => {
    const day = DAYS.find((one) => hours.every((known) => known.day !== one)) ?? 1;
    onChange([...hours, { day, fromMinute: MORNING, toMinute: EVENING }]);
  };
  return (
    <Fieldset legend={t('hours.label')}>
      <Stack gap="sm">
        {hours.length === 0 && <Text size="sm">{t('hours.always')}</Text>}
        {hours.map((one, index) => (
          <HoursRow
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
            key={index}
            hours={one}
            onChange={(part) => replace(index, part)}
            onRemove={() => onChange(hours.filter((_, at) => at !== index))}
          />
        ))}
        <Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t('hours.add')}
        </Button>
      </Stack>
    </Fieldset>
  );
}

function HoursRow({
  hours,
  onChange,
  onRemove,
}: {
  readonly hours: CameraHours;
  onChange(part: Partial<CameraHours>): void;
  onRemove(): void;
}) {
  const { t, i18n } = useTranslation('cameras');
  const format = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  const dayName = (day: number) => format.format(MONDAY + (day - 1) * DAY_MS);
  const time = (key: 'fromMinute' | 'toMinute') => (
    <TextInput
      type="time"
      aria-label={t(`hours.${key}`, { day: dayName(hours.day) })}
      value={toTime(hours[key])}
      error={hours.toMinute <= hours.fromMinute}
      onChange={({ currentTarget }) => {
        const minute = toMinute(currentTarget.value, key === 'toMinute');
        if (minute !== undefined) onChange({ [key]: minute });
      }}
    />
  );
  return (
    <Group gap="xs">
      <NativeSelect
        aria-label={t('hours.day')}
        value={String(hours.day)}
        data={DAYS.map((day) => ({ value: String(day), label: dayName(day) }))}
        onChange={({ currentTarget }) => onChange({ day: Number(currentTarget.value) })}
      />
      {time('fromMinute')}
      {time('toMinute')}
      <ActionIcon
        variant="subtle"
        color="red"
        aria-label={t('hours.remove', { day: dayName(hours.day) })}
        onClick={onRemove}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
