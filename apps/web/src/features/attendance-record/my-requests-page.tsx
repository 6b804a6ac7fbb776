import { Button, Group, Stack, Text } from '@mantine/core';
import type { AttendanceRequest } from '@mien/contracts';
import { IconInbox } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ApprovalBadge, type Fate } from '../../shared/attendance/approval-badge.js';
import { StatusBadge } from '../../shared/attendance/status-badge.js';
import { EmptyState } from '../../shared/empty-state.js';
import { FormProblem } from '../../shared/form-problem.js';
import { PagedList } from '../../shared/paged-list.js';
import { QuotedText } from '../../shared/quoted-text.js';
import { RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';
import { usePages } from '../../shared/use-pages.js';

const fateOf = ({ mark }: AttendanceRequest): Fate => (mark.undoneAt ? 'withdrawn' : mark.approval);

/** Corrections that one asked for, and what became of them. */
export function MyRequestsPage() {
  const { t } = useTranslation('my-attendance');
  const client = useQueryClient();
  const pages = usePages<AttendanceRequest>({
    queryKey: ['attendance', 'own-requests'],
    load: (cursor, signal) => call('listOwnAttendanceRequests', { query: { cursor, limit: 50 } }, signal),
  });
  const withdraw = useMutation({
    mutationFn: (id: string) => call('withdrawCorrection', { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['attendance'] }),
  });
  return (
    <PagedList
      pages={pages}
      empty={
        <EmptyState
          icon={<IconInbox />}
          title={t('requests.empty.title')}
          advice={t('requests.empty.advice')}
        />
      }
    >
      <FormProblem error={withdraw.error} />
      <RecordTable
        caption={t('tab.requests')}
        items={pages.items}
        keyOf={({ mark }) => mark.id}
        columns={[
          {
            key: 'session',
            header: t('requests.session'),
            isMain: true,
            cell: (item) => <SessionName item={item} />,
          },
          {
            key: 'wish',
            header: t('requests.wish'),
            cell: ({ mark }) => <StatusBadge status={mark.status} />,
          },
          { key: 'reason', header: t('requests.reason'), cell: ({ mark }) => <bdi>{mark.reason}</bdi> },
          { key: 'fate', header: t('requests.fate'), cell: (item) => <FateCell item={item} /> },
          {
            key: 'act',
            header: t('requests.act'),
            cell: (item) =>
              fateOf(item) === 'waiting' && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  loading={withdraw.isPending && withdraw.variables === item.mark.id}
                  onClick={() => withdraw.mutate(item.mark.id)}
                >
                  {t('requests.withdraw')}
                </Button>
              ),
          },
        ]}
      />
    </PagedList>
  );
}

function SessionName({ item: { session } }: { readonly item: AttendanceRequest }) {
  const format = useFormat(session.timeZone);
  return (
    <Group gap="xs">
      <bdi>{session.courseName}</bdi>
      <Text size="sm" c="dimmed">
        {format.range(session.startsAt, session.endsAt)}
      </Text>
    </Group>
  );
}

function FateCell({ item }: { readonly item: AttendanceRequest }) {
  const { t } = useTranslation('my-attendance');
  const { mark } = item;
  const format = useFormat();
  return (
    <Stack gap={2} align="flex-start">
      <ApprovalBadge fate={fateOf(item)} />
      {mark.decidedBy && mark.decidedAt && (
        <Text size="sm" c="dimmed">
          {t('requests.decided', { name: mark.decidedBy, when: format.dateTime(mark.decidedAt) })}
        </Text>
      )}
      <QuotedText text={mark.decisionNote} />
    </Stack>
  );
}
