import { Chip, Group, Input, NumberInput, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOverMidnight, type TimeDraft } from './time-draft.js';
import { useWeekFormat } from './use-week-format.js';
import { firstWeekday } from './week.js';

interface FieldsProps {
  readonly draft: TimeDraft;
  onChange(part: Partial<TimeDraft>): void;
}

/** On which days of the week, and from when to when. */
export function WeeklyFields({ draft, onChange }: FieldsProps) {
  const { t, i18n } = useTranslation('courses');
  const format = useWeekFormat();
  const first = firstWeekday(i18n.resolvedLanguage ?? 'en', navigator.languages);
  const weekdays = Array.from({ length: 7 }, (_, index) => ((first - 1 + index) % 7) + 1);
  return (
    <>
      <Input.Wrapper label={t('time.weekdays')} labelElement="div">
        <Chip.Group
          multiple
          value={draft.weekdays.map(String)}
          onChange={(days) => onChange({ weekdays: days.map(Number) })}
        >
          <Group gap={6} mt={4} role="group" aria-label={t('time.weekdays')}>
            {weekdays.map((number) => (
              <Chip key={number} value={String(number)} aria-label={format.weekday(number)}>
                {format.shortWeekday(number)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <Group grow>
        <TextInput
          type="date"
          label={t('time.from')}
          required
          withAsterisk={false}
          value={draft.from}
          onChange={({ currentTarget }) => onChange({ from: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('time.to')}
          required
          withAsterisk={false}
          min={draft.from}
          value={draft.to}
          onChange={({ currentTarget }) => onChange({ to: currentTarget.value })}
        />
      </Group>
      <NumberInput
        label={t('time.everyWeeks')}
        description={t('time.everyWeeksHelp')}
        min={1}
        max={52}
        allowDecimal={false}
        clampBehavior="strict"
        value={draft.everyWeeks}
        onChange={(value) => typeof value === 'number' && onChange({ everyWeeks: value })}
      />
    </>
  );
}

/** On which day. */
export function OnceFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation('courses');
  return (
    <TextInput
      type="date"
      label={t('time.day')}
      required
      withAsterisk={false}
      value={draft.onDay}
      onChange={({ currentTarget }) => onChange({ onDay: currentTarget.value })}
    />
  );
}

/** At which times, and where. */
export function HoursFields({
  draft,
  courseRoom,
  onChange,
}: FieldsProps & { readonly courseRoom: string | undefined }) {
  const { t } = useTranslation('courses');
  const time = (key: 'startsAt' | 'endsAt') => (
    <TextInput
      type="time"
      label={t(`time.${key}`)}
      required
      withAsterisk={false}
      value={draft[key]}
      onChange={({ currentTarget }) => onChange({ [key]: currentTarget.value })}
    />
  );
  return (
    <>
      <Group grow>
        {time('startsAt')}
        {time('endsAt')}
      </Group>
      {isOverMidnight(draft) && (
        <Text size="sm" role="status">
          {t('time.overMidnight')}
        </Text>
      )}
      <TextInput
        label={t('field.room')}
        placeholder={courseRoom ?? ''}
        maxLength={80}
        value={draft.room}
        onChange={({ currentTarget }) => onChange({ room: currentTarget.value })}
      />
    </>
  );
}
