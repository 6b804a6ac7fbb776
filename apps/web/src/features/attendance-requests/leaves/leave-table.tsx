import { Button, Group, Stack, Text } from '@mantine/core';
import type { Leave } from '@mien/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { ApprovalBadge } from '../../../shared/attendance/approval-badge.js';
import { leaveWords } from '../../../shared/attendance/leave-span.js';
import { FormProblem } from '../../../shared/form-problem.js';
import { TextLink } from '../../../shared/links.js';
import { RecordTable } from '../../../shared/record-table.js';
import { useFormat } from '../../../shared/use-format.js';
import { usePermission } from '../../../shared/use-permission.js';

interface LeaveTableProps {
  readonly leaves: readonly Leave[];
  readonly zone: string;
}

/** Leaves with what can be done about each. */
export function LeaveTable({ leaves, zone }: LeaveTableProps) {
  const { t } = useTranslation(['attendance-requests', 'attendance']);
  const format = useFormat();
  const acts = useLeaveActs();
  return (
    <>
      <FormProblem error={acts.error} />
      <RecordTable
        caption={t('tab.leaves')}
        items={leaves}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'person',
            header: t('leaves.person'),
            isMain: true,
            cell: ({ person }) => (
              <TextLink to="/people/$personId/attendance" params={{ personId: person.id }}>
                <bdi>{person.name}</bdi>
              </TextLink>
            ),
          },
          { key: 'when', header: t('leaves.when'), cell: (leave) => leaveWords(leave, format, zone) },
          { key: 'kind', header: t('attendance:leave.kind'), cell: (leave) => <Kind leave={leave} /> },
          {
            key: 'fate',
            header: t('fate'),
            cell: ({ withdrawnAt, approval }) => (
              <ApprovalBadge fate={withdrawnAt ? 'withdrawn' : approval} />
            ),
          },
          { key: 'act', header: t('leaves.act'), cell: (leave) => <Acts leave={leave} acts={acts} /> },
        ]}
      />
    </>
  );
}

function Kind({ leave: { kind, note } }: { readonly leave: Leave }) {
  const { t } = useTranslation(['attendance', 'explanation']);
  return (
    <Stack gap={0}>
      <Text size="sm">{t(`explanation:leaveKind.${kind}`)}</Text>
      {note && (
        <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-line' }}>
          <bdi>{note}</bdi>
        </Text>
      )}
    </Stack>
  );
}

function useLeaveActs() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, act }: { id: string; act: 'approve' | 'refuse' | 'withdraw' }) =>
      act === 'withdraw'
        ? call('withdrawLeave', { params: { id } })
        : call('decideLeave', { params: { id }, body: { approve: act === 'approve' } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['attendance'] }),
  });
}

interface ActsProps {
  readonly leave: Leave;
  readonly acts: ReturnType<typeof useLeaveActs>;
}

function Acts({ leave, acts }: ActsProps) {
  const { t } = useTranslation('attendance-requests');
  const mayApprove = usePermission('attendance:approve');
  const mayWrite = usePermission('attendance:write');
  if (leave.withdrawnAt || leave.approval === 'refused') return null;
  const shown = [
    ...(mayApprove && leave.approval === 'waiting' ? (['approve', 'refuse'] as const) : []),
    ...(mayWrite && leave.approval === 'approved' ? (['withdraw'] as const) : []),
  ];
  const isRunning = (act: string) =>
    acts.isPending && acts.variables.id === leave.id && acts.variables.act === act;
  return (
    <Group gap="xs">
      {shown.map((act) => (
        <Button
          key={act}
          size="compact-sm"
          variant={act === 'approve' ? 'filled' : 'default'}
          loading={isRunning(act)}
          aria-label={t(`leaves.acts.${act}Named`, { name: leave.person.name })}
          onClick={() => acts.mutate({ id: leave.id, act })}
        >
          {t(`leaves.acts.${act}`)}
        </Button>
      ))}
    </Group>
  );
}
