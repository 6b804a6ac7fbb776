import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { LEAVE_KINDS, type Leave } from '@mien/contracts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../form-problem.js';
import { localDay } from '../local-day.js';
import { useSession } from '../use-session.js';
import { leaveSpan } from './leave-span.js';
import { isBackward, type LeaveTime, LeaveTimeFields } from './leave-time-fields.js';

export interface NewLeave extends Pick<Leave, 'startsAt' | 'endsAt' | 'kind'> {
  readonly note?: string;
}

interface LeaveFormProps {
  readonly act: string;
  readonly isSending: boolean;
  readonly error: unknown;
  /** Whom it is for, where that can be chosen. */
  readonly children?: ReactNode;
  readonly cancel?: ReactNode;
  onSend(leave: NewLeave): void;
}

const LONGEST_NOTE = 1000;

/** Days, or part of a day, on which somebody need not come, and why. */
export function LeaveForm({ act, isSending, error, children, cancel, onSend }: LeaveFormProps) {
  const { t } = useTranslation(['attendance', 'explanation']);
  const zone = useSession()?.membership?.timeZone ?? 'UTC';
  const [today] = useState(() => localDay(new Date(), zone));
  const [kind, setKind] = useState<Leave['kind']>('medical');
  const [time, setTime] = useState<LeaveTime>({
    from: today,
    to: today,
    isPart: false,
    hours: { start: '08:00', end: '12:00' },
  });
  const [note, setNote] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isBackward(time)) return;
    const { from, to, isPart, hours } = time;
    const span = leaveSpan({ from, to, ...(isPart && { hours }) }, zone);
    onSend({ kind, ...span, ...(note.trim() && { note: note.trim() }) });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        {children}
        <Select
          label={t('leave.kind')}
          data={LEAVE_KINDS.map((value) => ({ value, label: t(`explanation:leaveKind.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind(LEAVE_KINDS.find((known) => known === value) ?? kind)}
        />
        <LeaveTimeFields time={time} onChange={setTime} />
        <Textarea
          label={t('leave.note')}
          value={note}
          maxLength={LONGEST_NOTE}
          autosize
          minRows={2}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <FormProblem error={error} />
        <Group gap="sm">
          <Button type="submit" loading={isSending}>
            {act}
          </Button>
          {cancel}
        </Group>
      </Stack>
    </form>
  );
}
