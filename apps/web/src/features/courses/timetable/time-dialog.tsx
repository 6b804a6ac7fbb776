import { SegmentedControl, Text } from '@mantine/core';
import type { CourseDetails } from '@mien/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../shared/form-dialog.js';
import { type TimeDraft, toExtra, toMove, toPattern } from './time-draft.js';
import { HoursFields, OnceFields, WeeklyFields } from './time-fields.js';
import { type TimetableCalls, useTimetable } from './use-timetable.js';

interface TimeDialogProps {
  readonly course: CourseDetails;
  readonly initial: TimeDraft;
  onClose(): void;
}

function save(draft: TimeDraft, calls: TimetableCalls) {
  if (draft.kind === 'weekly') return calls.savePattern(draft.patternId, toPattern(draft));
  if (draft.kind === 'once') return calls.saveExtra(draft.extraId, toExtra(draft));
  return calls.setDay(draft.patternId ?? '', draft.day ?? '', toMove(draft));
}

const titleKey = ({ kind, patternId, extraId }: TimeDraft) => {
  if (kind === 'moved') return 'time.move' as const;
  return patternId || extraId ? ('time.change' as const) : ('time.add' as const);
};

/** Add a time to a timetable, weekly or once, or change one. */
export function TimeDialog({ course, initial, onClose }: TimeDialogProps) {
  const { t } = useTranslation('courses');
  const [draft, setDraft] = useState(initial);
  const change = (part: Partial<TimeDraft>) => setDraft((before) => ({ ...before, ...part }));
  const timetable = useTimetable(course.id);
  const isNew = !initial.patternId && !initial.extraId;
  const submit = () => {
    timetable.change({ act: (calls) => save(draft, calls), done: t('timetable.saved') }, onClose);
  };
  return (
    <FormDialog
      title={t(titleKey(initial))}
      isBusy={timetable.isPending}
      isDisabled={draft.kind === 'weekly' && draft.weekdays.length === 0}
      error={timetable.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {isNew && (
        <SegmentedControl
          aria-label={t('time.how')}
          data={(['weekly', 'once'] as const).map((kind) => ({ value: kind, label: t(`time.${kind}`) }))}
          value={draft.kind}
          onChange={(kind) => change({ kind: kind === 'once' ? 'once' : 'weekly' })}
        />
      )}
      {draft.kind === 'weekly' ? (
        <WeeklyFields draft={draft} onChange={change} />
      ) : (
        <OnceFields draft={draft} onChange={change} />
      )}
      <HoursFields draft={draft} courseRoom={course.room} onChange={change} />
      {draft.kind === 'weekly' && !isNew && (
        <Text size="sm" c="dimmed">
          {t('time.changeNote')}
        </Text>
      )}
    </FormDialog>
  );
}
