import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWeekFormat } from './use-week-format.js';
import { addDays } from './week.js';

interface WeekBarProps {
  readonly first: string;
  /** A day of the week to show; absent for this week. */
  onWeek(day: string | undefined): void;
}

/** Which week it is, and the way to others. */
export function WeekBar({ first, onWeek }: WeekBarProps) {
  const { t } = useTranslation('courses');
  const format = useWeekFormat();
  return (
    <Group gap="xs">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('week.before')}
        onClick={() => onWeek(addDays(first, -7))}
      >
        <IconChevronLeft className="mantine-rotate-rtl" aria-hidden />
      </ActionIcon>
      <Button variant="default" onClick={() => onWeek(undefined)}>
        {t('week.this')}
      </Button>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('week.after')}
        onClick={() => onWeek(addDays(first, 7))}
      >
        <IconChevronRight className="mantine-rotate-rtl" aria-hidden />
      </ActionIcon>
      <TextInput
        type="date"
        aria-label={t('week.goTo')}
        value={first}
        onChange={({ currentTarget }) => currentTarget.value && onWeek(currentTarget.value)}
      />
      <Text fw={600} role="status">
        {format.week(first, addDays(first, 6))}
      </Text>
    </Group>
  );
}
