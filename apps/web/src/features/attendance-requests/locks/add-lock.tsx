import { Button, Group, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { CourseSelect } from '../../../shared/attendance/course-select.js';
import { type DayRange, DayRangeFields } from '../../../shared/day-range-fields.js';
import { FormDialog } from '../../../shared/form-dialog.js';
import { notifyDone } from '../../../shared/notify.js';

const LONGEST_REASON = 300;

/** Lock days that are over, of one course or of all. */
export function AddLock() {
  const { t } = useTranslation('attendance-requests');
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
  const send = () => {
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
      <FormDialog
        isOpen={isOpen}
        title={t('locks.add')}
        act={t('locks.add')}
        isBusy={add.isPending}
        isDisabled={!days.from}
        error={add.error}
        onSubmit={send}
        onClose={() => setOpen(false)}
      >
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
      </FormDialog>
    </>
  );
}
