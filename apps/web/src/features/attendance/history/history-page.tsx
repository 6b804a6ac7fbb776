import { Button, Group, Stack } from '@mantine/core';
import { IconCalendarOff, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { courseNameQuery } from '../../../shared/attendance/course-select.js';
import { EmptyState } from '../../../shared/empty-state.js';
import { ErrorState } from '../../../shared/error-state.js';
import { TextLink } from '../../../shared/links.js';
import { LoadingRows } from '../../../shared/loading-rows.js';
import { MoreButton } from '../../../shared/more-button.js';
import { Page } from '../../../shared/page.js';
import { HistoryGrid } from './history-grid.js';

const route = getRouteApi('/organization/courses/$courseId/attendance');
/** Sessions side by side. */
const COLUMNS = 8;
/** People at once; more of them when asked. */
const ROWS = 200;

/** The sessions that began before an instant, and who counted as what. */
const useHistory = (courseId: string, to: string) =>
  useInfiniteQuery({
    queryKey: ['attendance', 'history', courseId, to],
    queryFn: ({ pageParam: cursor, signal }) =>
      call(
        'getCourseAttendance',
        { params: { id: courseId }, query: { to, sessions: COLUMNS, limit: ROWS, cursor } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });

/** Who came to a course, session by session: people down, sessions across, the newest first. */
export function HistoryPage() {
  const { t } = useTranslation('sessions');
  const { courseId } = route.useParams();
  const [now] = useState(() => new Date().toISOString());
  const [ends, setEnds] = useState<readonly string[]>([]);
  const course = useQuery(courseNameQuery(courseId));
  const history = useHistory(courseId, ends.at(-1) ?? now);
  const sessions = history.data?.pages[0]?.sessions ?? [];
  const rows = history.data?.pages.flatMap(({ items }) => items) ?? [];
  const oldest = history.data?.pages[0]?.hasOlder ? sessions.at(-1) : undefined;
  return (
    <Page
      title={t('history.course', { course: course.data?.name ?? t('session') })}
      description={t('history.description')}
      back={
        <TextLink to="/courses/$courseId" params={{ courseId }}>
          {course.data?.name ?? t('session')}
        </TextLink>
      }
    >
      {history.isError && <ErrorState error={history.error} onRetry={() => history.refetch()} />}
      {history.isPending && <LoadingRows rows={8} />}
      {history.isSuccess && sessions.length === 0 && (
        <EmptyState
          icon={<IconCalendarOff />}
          title={t('history.empty.title')}
          advice={t('history.empty.advice')}
        />
      )}
      {sessions.length > 0 && (
        <Stack gap="sm" aria-busy={history.isPlaceholderData}>
          <HistoryGrid sessions={sessions} rows={rows} />
        </Stack>
      )}
      <MoreButton query={history} />
      {history.isSuccess && (
        <Group gap="sm">
          <Button
            variant="default"
            disabled={ends.length === 0}
            leftSection={<IconChevronLeft size={18} className="mantine-rotate-rtl" aria-hidden />}
            onClick={() => setEnds(ends.slice(0, -1))}
          >
            {t('history.newer')}
          </Button>
          <Button
            variant="default"
            disabled={!oldest}
            rightSection={<IconChevronRight size={18} className="mantine-rotate-rtl" aria-hidden />}
            onClick={() => oldest && setEnds([...ends, oldest.startsAt])}
          >
            {t('history.older')}
          </Button>
        </Group>
      )}
    </Page>
  );
}
