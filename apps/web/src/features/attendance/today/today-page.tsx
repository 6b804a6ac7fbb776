import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconCalendarOff, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { CourseSelect } from '../../../shared/attendance/course-select.js';
import { EmptyState } from '../../../shared/empty-state.js';
import { ButtonLink } from '../../../shared/links.js';
import { dayRange, localDay, nextDay } from '../../../shared/local-day.js';
import { Page } from '../../../shared/page.js';
import { PagedList } from '../../../shared/paged-list.js';
import { useFormat } from '../../../shared/use-format.js';
import { usePages } from '../../../shared/use-pages.js';
import { usePermission } from '../../../shared/use-permission.js';
import { useSession } from '../../../shared/use-session.js';
import { useNow } from '../session/use-now.js';
import { SessionCard } from './session-card.js';

const route = getRouteApi('/organization/today');
const REFRESH_MS = 10_000;

/** The sessions of a day, the running ones with counts that fill. */
export function TodayPage() {
  const { t } = useTranslation('sessions');
  const { day: chosen, course: courseId } = route.useSearch();
  const navigate = route.useNavigate();
  const zone = useSession()?.membership?.timeZone ?? 'UTC';
  const seesAnalytics = usePermission('analytics:read');
  const format = useFormat();
  const now = useNow();
  const today = localDay(now, zone);
  const day = chosen ?? today;
  const range = dayRange({ from: day, to: day }, zone);
  const pages = usePages({
    queryKey: ['attendance', 'day', day, courseId],
    load: (cursor, signal) =>
      call(
        'listSessionAttendance',
        { query: { from: range.from ?? '', to: range.to ?? '', courseId, cursor, limit: 50 } },
        signal,
      ),
    refetchMs: REFRESH_MS,
  });
  const go = (change: { day?: string | undefined; course?: string | undefined }) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <Page
      title={t(day === today ? 'today.title' : 'today.dayTitle', { day: format.fullDay(day) })}
      description={t('today.description')}
      actions={
        seesAnalytics && (
          <ButtonLink to="/analytics" search={{ tab: 'absence' }} variant="default">
            {t('today.atRisk')}
          </ButtonLink>
        )
      }
    >
      <Stack gap="md">
        <Group gap="sm" align="flex-end">
          <DayChoice day={day} today={today} onDay={(next) => go({ day: next })} />
          <CourseSelect value={courseId} onChange={(course) => go({ course })} />
        </Group>
        <PagedList
          pages={pages}
          isFiltered={courseId !== undefined}
          empty={
            <EmptyState
              icon={<IconCalendarOff />}
              title={t('today.empty.title')}
              advice={t('today.empty.advice')}
            />
          }
        >
          <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
            {pages.items.map((item) => (
              <SessionCard key={item.session.id} {...item} now={now} />
            ))}
          </Stack>
        </PagedList>
      </Stack>
    </Page>
  );
}

interface DayChoiceProps {
  readonly day: string;
  readonly today: string;
  /** Nothing stands for today. */
  onDay(day: string | undefined): void;
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

function DayChoice({ day, today, onDay }: DayChoiceProps) {
  const { t } = useTranslation('sessions');
  const turn = (next: string) => onDay(next === today ? undefined : next);
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <Button variant="default" px="xs" aria-label={t('today.previous')} onClick={() => turn(dayBefore(day))}>
        <IconChevronLeft size={18} className="mantine-rotate-rtl" aria-hidden />
      </Button>
      <TextInput
        type="date"
        label={t('today.day')}
        value={day}
        onChange={({ currentTarget }) => currentTarget.value && turn(currentTarget.value)}
      />
      <Button variant="default" px="xs" aria-label={t('today.next')} onClick={() => turn(nextDay(day))}>
        <IconChevronRight size={18} className="mantine-rotate-rtl" aria-hidden />
      </Button>
      {day !== today && (
        <Button variant="subtle" onClick={() => onDay(undefined)}>
          {t('today.toToday')}
        </Button>
      )}
    </Group>
  );
}
