import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { CourseSelect } from '../../../shared/attendance/course-select.js';
import { type DayRange, DayRangeFields } from '../../../shared/day-range-fields.js';
import { FormProblem } from '../../../shared/form-problem.js';
import { notifyDone } from '../../../shared/notify.js';

const LONGEST_REASON = 300;

/** Lock days that are over, of one course or of all. */
export function AddLock() {
  const { t } = useTranslation(['attendance-requests', 'shared']);
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [days, setDays] = useState<DayRange>({});
  const [courseId, setCourseId] = useState<string>();
  const [reason, setReason] = useState('');
  const add = useMutation({
    mutationFn: (range: { from: string; to: string }) =>
      call('createAttendanceLock', {
        body: { ...range, ...(courseId && { courseId }), ...(reason.trim() && { reason: reason.trim() }) },
      }),
    onSuccess: async () => {
      notifyDone(t('locks.added'));
      setOpen(false);
      await client.invalidateQueries({ queryKey: ['attendance'] });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { from, to = from } = days;
    if (from && to) add.mutate({ from, to });
  };
  return (
    <>
      <Button
        leftSection={<IconLock size={18} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setOpen(true)}
      >
        {t('locks.add')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('locks.add')}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <form onSubmit={send}>
          <Stack gap="sm">
            <Group gap="sm">
              <DayRangeFields range={days} onChange={setDays} />
            </Group>
            <CourseSelect value={courseId} label={t('locks.course')} onChange={setCourseId} />
            <TextInput
              label={t('locks.reason')}
              value={reason}
              maxLength={LONGEST_REASON}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
            <FormProblem error={add.error} />
            <Button type="submit" loading={add.isPending} disabled={!days.from}>
              {t('locks.add')}
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
