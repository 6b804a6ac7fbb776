import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { AttendanceSession, AttendanceStatus, MarkStatus } from '@mien/contracts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../form-problem.js';
import { localTime } from '../local-day.js';
import { instantIn } from './session-instant.js';
import { MARKABLE } from './status.js';
import { StatusPicker } from './status-picker.js';

/** What somebody is to count as. */
export interface Correction {
  readonly status: MarkStatus;
  readonly arrivedAt?: string;
  readonly leftAt?: string;
  readonly reason?: string;
}

interface CorrectionFormProps {
  readonly session: AttendanceSession;
  readonly before: {
    readonly status: AttendanceStatus;
    readonly arrivedAt?: string | undefined;
    readonly leftAt?: string | undefined;
  };
  readonly needsReason: boolean;
  readonly act: string;
  readonly isSending: boolean;
  readonly error: unknown;
  readonly cancel?: ReactNode;
  onSend(correction: Correction): void;
}

const LONGEST_REASON = 300;

/** Say what somebody is to count as, when they came and went, and why. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { session, before, needsReason } = props;
  const { t } = useTranslation('attendance');
  const shown = (at: string | undefined) => (at ? localTime(new Date(at), session.timeZone) : '');
  const [status, setStatus] = useState<MarkStatus | null>(
    MARKABLE.find((candidate) => candidate === before.status) ?? null,
  );
  const [arrived, setArrived] = useState(shown(before.arrivedAt));
  const [left, setLeft] = useState(shown(before.leftAt));
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const hasCome = status !== 'absent' && status !== 'excused';
  const isReasonMissing = needsReason && reason.trim() === '';

  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!status || isReasonMissing) return;
    props.onSend({
      status,
      ...(hasCome && arrived && { arrivedAt: instantIn(session, arrived) }),
      ...(hasCome && left && { leftAt: instantIn(session, left) }),
      ...(reason.trim() && { reason: reason.trim() }),
    });
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        <StatusPicker
          label={t('correction.status')}
          value={status}
          onChange={setStatus}
          error={isTried && !status ? t('correction.statusNeeded') : undefined}
        />
        {hasCome && (
          <Group gap="sm">
            <TextInput
              type="time"
              label={t('correction.arrived')}
              value={arrived}
              onChange={({ currentTarget }) => setArrived(currentTarget.value)}
            />
            <TextInput
              type="time"
              label={t('correction.left')}
              value={left}
              onChange={({ currentTarget }) => setLeft(currentTarget.value)}
            />
          </Group>
        )}
        <TextInput
          label={t('correction.reason')}
          value={reason}
          maxLength={LONGEST_REASON}
          required={needsReason}
          error={isTried && isReasonMissing ? t('correction.reasonNeeded') : undefined}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <FormProblem error={props.error} />
        <Group gap="sm">
          <Button type="submit" loading={props.isSending}>
            {props.act}
          </Button>
          {props.cancel}
        </Group>
      </Stack>
    </form>
  );
}
