import { Badge, SegmentedControl, Stack, Text } from '@mantine/core';
import type { ClassSession, CourseDetails } from '@mien/contracts';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { TextLink } from '../../shared/links.js';
import { PagedList } from '../../shared/paged-list.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';
import { usePages } from '../../shared/use-pages.js';

const DAY_MS = 86_400_000;
/** As far as one may ask at once. */
const SPAN_MS = 399 * DAY_MS;

/** Every session of a course, those ahead or those gone by. */
export function CourseSessions({ course }: { readonly course: CourseDetails }) {
  const { t } = useTranslation('courses');
  const [isPast, setPast] = useState(false);
  // the same range while the page is open, so that its pages fit together
  const now = useMemo(() => Date.now(), []);
  const from = new Date(isPast ? now - SPAN_MS : now).toISOString();
  const to = new Date(isPast ? now : now + SPAN_MS).toISOString();
  const pages = usePages<ClassSession>({
    queryKey: ['class-sessions', course.id, isPast, from],
    load: (cursor, signal) =>
      call(
        'listClassSessions',
        { query: { from, to, courseId: course.id, order: isPast ? 'desc' : 'asc', cursor, limit: 100 } },
        signal,
      ),
  });
  return (
    <Stack>
      <SegmentedControl
        aria-label={t('sessions.which')}
        data={[
          { value: 'ahead', label: t('sessions.ahead') },
          { value: 'past', label: t('sessions.past') },
        ]}
        value={isPast ? 'past' : 'ahead'}
        onChange={(value) => setPast(value === 'past')}
        w="fit-content"
      />
      <PagedList
        pages={pages}
        empty={
          <EmptyState
            icon={<IconCalendarEvent />}
            title={t(isPast ? 'sessions.emptyPast' : 'sessions.emptyAhead')}
          />
        }
      >
        <SessionList sessions={pages.items} zone={course.zone} />
      </PagedList>
    </Stack>
  );
}

function SessionList({
  sessions,
  zone,
}: {
  readonly sessions: readonly ClassSession[];
  readonly zone: string;
}) {
  const { t } = useTranslation('courses');
  const format = useFormat(zone);
  const columns: Column<ClassSession>[] = [
    {
      key: 'when',
      header: t('sessions.when'),
      isMain: true,
      cell: ({ id, startsAt, endsAt }) => (
        <TextLink to="/sessions/$sessionId" params={{ sessionId: id }}>
          {format.range(startsAt, endsAt)}
        </TextLink>
      ),
    },
    { key: 'room', header: t('field.room'), cell: ({ room }) => <bdi>{room}</bdi> },
    {
      key: 'state',
      header: t('sessions.state'),
      cell: ({ canceled, pattern, day, extraId }) => {
        if (canceled) {
          return (
            <Stack gap={2}>
              <Badge variant="light" color="gray">
                {t(`canceled.${canceled.by}`)}
              </Badge>
              {canceled.reason && <Text size="sm">{canceled.reason}</Text>}
            </Stack>
          );
        }
        if (pattern && pattern.day !== day) {
          return t('sessions.movedFrom', { day: format.fullDay(pattern.day) });
        }
        return extraId ? t('sessions.extra') : null;
      },
    },
  ];
  return (
    <RecordTable caption={t('tab.sessions')} items={sessions} keyOf={({ id }) => id} columns={columns} />
  );
}
