import { Button, Stack, Text } from '@mantine/core';
import type { AttendanceLock } from '@mien/contracts';
import { IconLockOpen2 } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { EmptyState } from '../../../shared/empty-state.js';
import { FormProblem } from '../../../shared/form-problem.js';
import { PagedList } from '../../../shared/paged-list.js';
import { RecordTable } from '../../../shared/record-table.js';
import { useConfirm } from '../../../shared/use-confirm.js';
import { useFormat } from '../../../shared/use-format.js';
import { usePages } from '../../../shared/use-pages.js';
import { usePermission } from '../../../shared/use-permission.js';
import { AddLock } from './add-lock.js';

/** Days whose attendance nothing changes any more. */
export function LocksPage() {
  const { t } = useTranslation('attendance-requests');
  const client = useQueryClient();
  const confirm = useConfirm();
  const mayLock = usePermission('attendance:lock');
  const pages = usePages<AttendanceLock>({
    queryKey: ['attendance', 'locks'],
    load: (cursor, signal) => call('listAttendanceLocks', { query: { cursor, limit: 50 } }, signal),
  });
  const lift = useMutation({
    mutationFn: (id: string) => call('liftAttendanceLock', { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['attendance'] }),
  });
  const ask = async (id: string) => {
    const isSure = await confirm({
      title: t('locks.liftTitle'),
      consequence: t('locks.liftNote'),
      act: t('locks.lift'),
      isDestructive: false,
    });
    if (isSure) lift.mutate(id);
  };
  return (
    <Stack gap="md">
      <Text c="dimmed" maw={720}>
        {t('locks.note')}
      </Text>
      {mayLock && <AddLock />}
      <FormProblem error={lift.error} />
      <PagedList
        pages={pages}
        empty={
          <EmptyState
            icon={<IconLockOpen2 />}
            title={t('locks.empty.title')}
            advice={t('locks.empty.advice')}
          />
        }
      >
        <RecordTable
          caption={t('tab.locks')}
          items={pages.items}
          keyOf={({ id }) => id}
          columns={[
            { key: 'days', header: t('locks.days'), isMain: true, cell: (lock) => <Days lock={lock} /> },
            {
              key: 'course',
              header: t('locks.course'),
              cell: ({ course }) => (course ? <bdi>{course.name}</bdi> : t('locks.allCourses')),
            },
            { key: 'reason', header: t('locks.reason'), cell: ({ reason }) => <bdi>{reason ?? '–'}</bdi> },
            { key: 'by', header: t('locks.by'), cell: (lock) => <By lock={lock} /> },
            {
              key: 'act',
              header: t('locks.act'),
              cell: (lock) =>
                mayLock &&
                !lock.liftedAt &&
                !isByItself(lock) && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={lift.isPending && lift.variables === lock.id}
                    onClick={() => ask(lock.id)}
                  >
                    {t('locks.lift')}
                  </Button>
                ),
            },
          ]}
        />
      </PagedList>
    </Stack>
  );
}

/** What no longer has what it was worked out from is locked from the first day on. */
const isByItself = ({ from }: AttendanceLock): boolean => from === '0001-01-01';

function Days({ lock }: { readonly lock: AttendanceLock }) {
  const { t } = useTranslation('attendance-requests');
  const format = useFormat();
  const { from, to } = lock;
  if (isByItself(lock)) return t('locks.until', { day: format.fullDay(to) });
  return from === to ? format.fullDay(from) : `${format.fullDay(from)} – ${format.fullDay(to)}`;
}

function By({ lock }: { readonly lock: AttendanceLock }) {
  const { t } = useTranslation('attendance-requests');
  const format = useFormat();
  const when = format.dateTime(lock.createdAt);
  return (
    <Stack gap={0}>
      <Text size="sm">
        {isByItself(lock) ? t('locks.byItself', { when }) : t('decided', { name: lock.lockedBy, when })}
      </Text>
      {lock.liftedAt && (
        <Text size="sm" c="dimmed">
          {t('locks.lifted', { name: lock.liftedBy ?? '–', when: format.dateTime(lock.liftedAt) })}
        </Text>
      )}
    </Stack>
  );
}
