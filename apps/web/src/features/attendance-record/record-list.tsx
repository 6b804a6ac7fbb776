import { Badge, Button, Group, Text } from '@mantine/core';
import type { PersonAttendance } from '@mien/contracts';
import { IconCalendarOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { StatusBadge } from '../../shared/attendance/status-badge.js';
import { EmptyState } from '../../shared/empty-state.js';
import { PagedList } from '../../shared/paged-list.js';
import { RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';
import { usePages } from '../../shared/use-pages.js';
import type { RecordFilter } from './record-filter.js';

interface RecordListProps {
  readonly personId: string;
  readonly filter: RecordFilter;
  onOpen(sessionId: string): void;
}

const PAGE = 50;

/** Session by session, the newest first. */
export function RecordList({ personId, filter, onOpen }: RecordListProps) {
  const { t } = useTranslation('my-attendance');
  const format = useFormat();
  const pages = usePages<PersonAttendance>({
    queryKey: ['attendance', 'record', personId, filter],
    load: (cursor, signal) =>
      call(
        'listPersonAttendance',
        { params: { personId }, query: { ...filter, cursor, limit: PAGE } },
        signal,
      ),
  });
  return (
    <PagedList
      pages={pages}
      isFiltered={Object.values(filter).some((value) => value !== undefined)}
      empty={
        <EmptyState
          icon={<IconCalendarOff />}
          title={t('record.empty.title')}
          advice={t('record.empty.advice')}
        />
      }
    >
      <RecordTable
        caption={t('record.table')}
        items={pages.items}
        keyOf={({ session }) => session.id}
        columns={[
          {
            key: 'when',
            header: t('record.when'),
            isMain: true,
            cell: ({ session }) => <When item={session} />,
          },
          {
            key: 'course',
            header: t('record.course'),
            cell: ({ session }) => <bdi>{session.courseName}</bdi>,
          },
          { key: 'status', header: t('record.status'), cell: (item) => <Status item={item} /> },
          {
            key: 'came',
            header: t('record.came'),
            cell: ({ arrivedAt }) => (arrivedAt ? format.time(arrivedAt) : '–'),
          },
          {
            key: 'why',
            header: t('record.why'),
            cell: ({ session }) => (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('record.whyNamed', {
                  course: session.courseName,
                  day: format.fullDay(session.day),
                })}
                onClick={() => onOpen(session.id)}
              >
                {t('record.whyAct')}
              </Button>
            ),
          },
        ]}
      />
    </PagedList>
  );
}

function When({ item }: { readonly item: PersonAttendance['session'] }) {
  const format = useFormat(item.timeZone);
  return (
    <Group gap="xs">
      <Text size="sm" fw={600}>
        {format.fullDay(item.day)}
      </Text>
      <Text size="sm" c="dimmed">
        {format.timeRange(item.startsAt, item.endsAt)}
      </Text>
    </Group>
  );
}

function Status({ item }: { readonly item: PersonAttendance }) {
  const { t } = useTranslation('my-attendance');
  return (
    <Group gap="xs">
      <StatusBadge status={item.status} />
      {item.hasWaitingMark && (
        <Badge variant="outline" color="gray" miw="max-content">
          {t('record.waiting')}
        </Badge>
      )}
    </Group>
  );
}
