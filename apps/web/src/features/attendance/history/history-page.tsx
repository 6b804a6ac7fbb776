import { Button, Group } from '@mantine/core';
import { IconCalendarOff, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { EmptyState } from '../../../shared/empty-state.js';
import { ErrorState } from '../../../shared/error-state.js';
import { TextLink } from '../../../shared/links.js';
import { LoadingRows } from '../../../shared/loading-rows.js';
import { Page } from '../../../shared/page.js';
import { rosterQuery } from '../roster/roster.js';
import { HistoryGrid } from './history-grid.js';
import { historyTable } from './history-table.js';

const route = getRouteApi('/organization/courses/$courseId/attendance');
/** Sessions side by side. */
const COLUMNS = 8;
const YEAR_MS = 365 * 86_400_000;

/** Who came to a course, session by session: people down, sessions across, the newest first. */
export function HistoryPage() {
  const { t } = useTranslation('sessions');
  const { courseId } = route.useParams();
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  const [now] = useState(() => Date.now());
  const cursor = cursors.at(-1);
  const course = useQuery({
    queryKey: ['attendance', 'course-of', courseId],
    queryFn: ({ signal }) => call('getCourse', { params: { id: courseId } }, signal),
  });
  const sessions = useQuery({
    queryKey: ['attendance', 'history', courseId, cursor],
    queryFn: ({ signal }) =>
      call(
        'listSessionAttendance',
        {
          query: {
            courseId,
            from: new Date(now - YEAR_MS).toISOString(),
            to: new Date(now).toISOString(),
            order: 'newest',
            limit: COLUMNS,
            cursor,
          },
        },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  const held = (sessions.data?.items ?? []).filter(({ session }) => !session.canceledBy);
  const rosters = useQueries({ queries: held.map(({ session }) => rosterQuery(session.id)) });
  const failed = rosters.find((roster) => roster.isError);
  const read = rosters.flatMap(({ data }) => data ?? []);
  const isReading = sessions.isPending || read.length < held.length;
  return (
    <Page
      title={t('history.course', { course: course.data?.name ?? t('session') })}
      description={t('history.description')}
      back={<TextLink to="/today">{t('today.title')}</TextLink>}
    >
      {sessions.isError && <ErrorState error={sessions.error} onRetry={() => sessions.refetch()} />}
      {failed?.isError && <ErrorState error={failed.error} onRetry={() => failed.refetch()} />}
      {isReading && !sessions.isError && !failed && <LoadingRows rows={8} />}
      {sessions.isSuccess && held.length === 0 && (
        <EmptyState
          icon={<IconCalendarOff />}
          title={t('history.empty.title')}
          advice={t('history.empty.advice')}
        />
      )}
      {!isReading && held.length > 0 && <HistoryGrid table={historyTable(read)} />}
      {sessions.isSuccess && (
        <Group gap="sm">
          <Button
            variant="default"
            disabled={cursors.length === 1}
            leftSection={<IconChevronLeft size={18} className="mantine-rotate-rtl" aria-hidden />}
            onClick={() => setCursors(cursors.slice(0, -1))}
          >
            {t('history.newer')}
          </Button>
          <Button
            variant="default"
            disabled={!sessions.data.nextCursor}
            rightSection={<IconChevronRight size={18} className="mantine-rotate-rtl" aria-hidden />}
            onClick={() => setCursors([...cursors, sessions.data.nextCursor])}
          >
            {t('history.older')}
          </Button>
        </Group>
      )}
    </Page>
  );
}
