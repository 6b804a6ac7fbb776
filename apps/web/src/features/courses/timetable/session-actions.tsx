import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { CourseExtra, CoursePattern, CourseTimetable } from '@mien/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/form-problem.js';
import { draftOf, draftOfDay, draftOfExtra, type TimeDraft } from './time-draft.js';
import { useTimetable } from './use-timetable.js';

interface ActionsProps {
  readonly courseId: string;
  onEdit(draft: TimeDraft): void;
  onClose(): void;
}

interface PatternDayActionsProps extends ActionsProps {
  readonly pattern: CoursePattern;
  /** The day of the pattern. */
  readonly day: string;
  readonly timetable: CourseTimetable;
}

/** What can be changed about one day of a weekly time, and about the weekly time. */
export function PatternDayActions(props: PatternDayActionsProps) {
  const { courseId, pattern, day, timetable, onEdit, onClose } = props;
  const { t } = useTranslation('courses');
  const [reason, setReason] = useState('');
  const { change, error, isPending } = useTimetable(courseId);
  const before = timetable.exceptions.find((one) => one.patternId === pattern.id && one.day === day);
  const cancel = () =>
    change(
      {
        act: (calls) =>
          calls.setDay(pattern.id, day, {
            kind: 'canceled',
            ...(reason.trim() && { reason: reason.trim() }),
          }),
        done: t('session.canceledNotice'),
        undo: (calls) => calls.resetDay(pattern.id, day, before),
      },
      onClose,
    );
  const reset = () =>
    change(
      {
        act: (calls) => calls.resetDay(pattern.id, day, undefined),
        done: t('session.resetNotice'),
        ...(before && { undo: (calls) => calls.resetDay(pattern.id, day, before) }),
      },
      onClose,
    );
  return (
    <Stack gap="sm">
      {before?.kind !== 'canceled' && (
        <Group align="flex-end" gap="xs">
          <TextInput
            label={t('session.reason')}
            maxLength={200}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            style={{ flex: 1 }}
          />
          <Button variant="default" loading={isPending} onClick={cancel}>
            {t('session.cancel')}
          </Button>
        </Group>
      )}
      <Button variant="default" onClick={() => onEdit(draftOfDay(pattern, day, before))}>
        {t('session.move')}
      </Button>
      {before && (
        <Button variant="default" loading={isPending} onClick={reset}>
          {t('session.reset')}
        </Button>
      )}
      <Button variant="default" onClick={() => onEdit(draftOf(pattern))}>
        {t('session.changeAll')}
      </Button>
      <FormProblem error={error} />
    </Stack>
  );
}

/** What can be changed about a session that follows no weekly time. */
export function ExtraActions({
  courseId,
  extra,
  onEdit,
  onClose,
}: ActionsProps & { readonly extra: CourseExtra }) {
  const { t } = useTranslation('courses');
  const { change, error, isPending } = useTimetable(courseId);
  const remove = () =>
    change(
      {
        act: (calls) => calls.removeExtra(extra.id),
        done: t('timetable.removed'),
        undo: (calls) => calls.bringExtraBack(extra),
      },
      onClose,
    );
  return (
    <Stack gap="sm">
      <Button variant="default" onClick={() => onEdit(draftOfExtra(extra))}>
        {t('time.change')}
      </Button>
      <Button variant="default" loading={isPending} onClick={remove}>
        {t('session.remove')}
      </Button>
      <FormProblem error={error} />
    </Stack>
  );
}
