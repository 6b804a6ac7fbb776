import { Group, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What is typed of a leave's time. */
export interface LeaveTime {
  readonly from: string;
  readonly to: string;
  /** Only the hours of the first day. */
  readonly isPart: boolean;
  readonly hours: { readonly start: string; readonly end: string };
}

/** Whether the end is before the beginning. */
export const isBackward = ({ from, to, isPart, hours }: LeaveTime): boolean =>
  isPart ? hours.end <= hours.start : to < from;

const startingOn = (time: LeaveTime, from: string): LeaveTime => ({
  ...time,
  from,
  ...(time.to < from && { to: from }),
});

interface LeaveTimeFieldsProps {
  readonly time: LeaveTime;
  onChange(time: LeaveTime): void;
}

/** Whole days, or some hours of one day. */
export function LeaveTimeFields({ time, onChange }: LeaveTimeFieldsProps) {
  const { t } = useTranslation('attendance');
  const { from, to, isPart, hours } = time;
  return (
    <>
      <Group gap="sm" align="flex-start">
        <TextInput
          type="date"
          required
          label={t(isPart ? 'leave.day' : 'leave.from')}
          value={from}
          onChange={({ currentTarget }) => onChange(startingOn(time, currentTarget.value))}
        />
        {!isPart && (
          <TextInput
            type="date"
            required
            label={t('leave.to')}
            value={to}
            min={from}
            onChange={({ currentTarget }) => onChange({ ...time, to: currentTarget.value })}
          />
        )}
      </Group>
      <Switch
        label={t('leave.part')}
        checked={isPart}
        onChange={({ currentTarget }) => onChange({ ...time, isPart: currentTarget.checked })}
      />
      {isPart && (
        <Group gap="sm" align="flex-start">
          <TextInput
            type="time"
            required
            label={t('leave.start')}
            value={hours.start}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...time, hours: { ...hours, start: value } })
            }
          />
          <TextInput
            type="time"
            required
            label={t('leave.end')}
            value={hours.end}
            error={isBackward(time) ? t('leave.backward') : undefined}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...time, hours: { ...hours, end: value } })
            }
          />
        </Group>
      )}
    </>
  );
}
