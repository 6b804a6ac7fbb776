import { Group, Stack, Title } from '@mantine/core';
import type { AttendanceStatus, PersonAttendance } from '@mien/contracts';
import { type CSSProperties, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { STATUS_FILLS, STATUS_ORDER } from '../../shared/attendance/status.js';
import { StatusBadge } from '../../shared/attendance/status-badge.js';
import { scrollToPart } from '../../shared/scroll-to-part.js';
import { useFormat } from '../../shared/use-format.js';
import { type CalendarDay, calendarOf } from './calendar.js';
import classes from './calendar.module.css';

interface CalendarProps {
  readonly items: readonly PersonAttendance[];
  readonly today: string;
}

/** Half a year of days at a glance; the list below says the same in words. */
export function Calendar({ items, today }: CalendarProps) {
  const { t } = useTranslation('my-attendance');
  const frame = useRef<HTMLElement>(null);
  const weeks = calendarOf(
    items.map(({ session, status }) => ({ day: session.day, status })),
    today,
  );
  const shown = new Set(weeks.flatMap((week) => week.map(({ status }) => status)));
  const absences = weeks.flat().filter(({ status }) => status === 'absent').length;
  useEffect(() => {
    // where it is too narrow, the last weeks are what one wants to see
    const lastDay = frame.current?.lastElementChild?.lastElementChild;
    if (frame.current && lastDay) scrollToPart(frame.current, lastDay);
  }, []);
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        {t('calendar.title')}
      </Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section ref={frame} className={classes.scroll} tabIndex={0} aria-label={t('calendar.title')}>
        <div role="img" className={classes.calendar} aria-label={t('calendar.summary', { count: absences })}>
          {weeks.flat().map((day) => (
            <Day key={day.day} day={day} />
          ))}
        </div>
      </section>
      <Group gap="xs">
        {STATUS_ORDER.filter((status: AttendanceStatus) => shown.has(status)).map((status) => (
          <StatusBadge key={status} status={status} size="md" />
        ))}
      </Group>
    </Stack>
  );
}

function Day({ day: { day, status, sessions } }: { readonly day: CalendarDay }) {
  const { t } = useTranslation(['my-attendance', 'attendance']);
  const format = useFormat();
  if (!status) return <span className={classes.day} />;
  return (
    <span
      className={classes.day}
      data-status={status}
      style={{ '--day-color': STATUS_FILLS[status] } as CSSProperties}
      title={t('calendar.day', {
        day: format.fullDay(day),
        status: t(`attendance:status.${status}`),
        count: sessions,
      })}
    />
  );
}
