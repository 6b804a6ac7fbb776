import { Button, Modal, Stack } from '@mantine/core';
import type { Leave } from '@mien/contracts';
import { IconCalendarOff, IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ApprovalBadge } from '../../shared/attendance/approval-badge.js';
import { LeaveForm, type NewLeave } from '../../shared/attendance/leave-form.js';
import { leaveWords } from '../../shared/attendance/leave-span.js';
import { EmptyState } from '../../shared/empty-state.js';
import { FormProblem } from '../../shared/form-problem.js';
import { notifyDone } from '../../shared/notify.js';
import { PagedList } from '../../shared/paged-list.js';
import { RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';
import { usePages } from '../../shared/use-pages.js';
import { useSession } from '../../shared/use-session.js';

/** Leave that one has or asked for. */
export function MyLeavesPage() {
  const { t } = useTranslation(['my-attendance', 'attendance', 'explanation']);
  const client = useQueryClient();
  const format = useFormat();
  const zone = useSession()?.membership?.timeZone ?? 'UTC';
  const pages = usePages<Leave>({
    queryKey: ['attendance', 'own-leaves'],
    load: (cursor, signal) => call('listOwnLeaves', { query: { cursor, limit: 50 } }, signal),
  });
  const withdraw = useMutation({
    mutationFn: (id: string) => call('withdrawOwnLeave', { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['attendance'] }),
  });
  const [now] = useState(() => Date.now());
  const mayWithdraw = ({ withdrawnAt, approval, startsAt }: Leave) =>
    !withdrawnAt && approval !== 'refused' && (approval === 'waiting' || Date.parse(startsAt) > now);
  return (
    <Stack gap="md">
      <AskForLeave />
      <FormProblem error={withdraw.error} />
      <PagedList
        pages={pages}
        empty={
          <EmptyState
            icon={<IconCalendarOff />}
            title={t('leaves.empty.title')}
            advice={t('leaves.empty.advice')}
          />
        }
      >
        <RecordTable
          caption={t('tab.leaves')}
          items={pages.items}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'when',
              header: t('leaves.when'),
              isMain: true,
              cell: (leave) => leaveWords(leave, format, zone),
            },
            {
              key: 'kind',
              header: t('attendance:leave.kind'),
              cell: ({ kind }) => t(`explanation:leaveKind.${kind}`),
            },
            { key: 'note', header: t('attendance:leave.note'), cell: ({ note }) => <bdi>{note ?? '–'}</bdi> },
            {
              key: 'fate',
              header: t('requests.fate'),
              cell: ({ withdrawnAt, approval }) => (
                <ApprovalBadge fate={withdrawnAt ? 'withdrawn' : approval} />
              ),
            },
            {
              key: 'act',
              header: t('requests.act'),
              cell: (leave) =>
                mayWithdraw(leave) && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    loading={withdraw.isPending && withdraw.variables === leave.id}
                    onClick={() => withdraw.mutate(leave.id)}
                  >
                    {t('requests.withdraw')}
                  </Button>
                ),
            },
          ]}
        />
      </PagedList>
    </Stack>
  );
}

function AskForLeave() {
  const { t } = useTranslation(['my-attendance', 'shared']);
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const ask = useMutation({
    mutationFn: (leave: NewLeave) => call('requestLeave', { body: leave }),
    onSuccess: async () => {
      notifyDone(t('leaves.sent'));
      setOpen(false);
      await client.invalidateQueries({ queryKey: ['attendance'] });
    },
  });
  return (
    <>
      <Button
        leftSection={<IconPlus size={18} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setOpen(true)}
      >
        {t('leaves.ask')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('leaves.ask')}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <LeaveForm
          act={t('leaves.send')}
          isSending={ask.isPending}
          error={ask.error}
          onSend={(leave) => ask.mutate(leave)}
        />
      </Modal>
    </>
  );
}
