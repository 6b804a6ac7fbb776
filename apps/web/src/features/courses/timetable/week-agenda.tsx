import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { piecesOfWeek } from './pieces-of-week.js';
import { useClockRange, useSessionWords } from './use-session-words.js';
import { useWeekFormat } from './use-week-format.js';
import { daysOfWeek } from './week.js';
import classes from './week-grid.module.css';
import type { WeekProps } from './week-props.js';

const MORNING = 9;

/** A week day after day, for narrow screens. */
export function WeekAgenda({
  first,
  zone,
  sessions,
  holidays,
  namesCourses = false,
  onSession,
  onSlot,
}: WeekProps) {
  const { t } = useTranslation('courses');
  const days = daysOfWeek(first);
  const { byDay } = piecesOfWeek(sessions, days, zone);
  const clockRange = useClockRange(zone);
  const weekFormat = useWeekFormat();
  const words = useSessionWords(zone);
  return (
    <Stack gap={0}>
      {days.map((day) => {
        const holiday = holidays.find(({ from, to }) => day >= from && day <= to);
        const pieces = byDay.get(day) ?? [];
        return (
          <section key={day} className={classes.agendaDay} aria-label={weekFormat.dayName(day)}>
            <Group justify="space-between">
              <Text fw={600}>{weekFormat.dayName(day)}</Text>
              {onSlot && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  leftSection={<IconPlus size={14} aria-hidden />}
                  aria-label={t('week.addOn', { day: weekFormat.dayName(day) })}
                  onClick={() => onSlot(day, MORNING)}
                >
                  {t('week.add')}
                </Button>
              )}
            </Group>
            {holiday && <Text size="sm">{holiday.name}</Text>}
            {pieces.length === 0 && !holiday && (
              <Text size="sm" c="dimmed">
                {t('week.nothing')}
              </Text>
            )}
            {pieces.map(({ item: session }) => (
              <button
                key={session.id}
                type="button"
                className={`${classes.session} ${classes.agendaSession} ${session.canceled ? classes.canceled : ''}`}
                title={words(session, namesCourses)}
                onClick={() => onSession(session)}
              >
                <span className={classes.name}>
                  {namesCourses && (
                    <>
                      <bdi>{session.course.name}</bdi> ·{' '}
                    </>
                  )}
                  <bdi>{clockRange(session)}</bdi>
                </span>
                <bdi>{session.canceled ? t('week.canceled') : session.room}</bdi>
              </button>
            ))}
          </section>
        );
      })}
    </Stack>
  );
}
