import { Text, TextInput } from '@mantine/core';
import type { AttendanceSession, GroupPhoto } from '@mien/contracts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantIn } from '../../shared/attendance/session-instant.js';
import { localTime } from '../../shared/local-day.js';
import { useProblemText } from '../../shared/use-problem-text.js';

interface TakenAtProps {
  readonly photo: GroupPhoto;
  readonly session: AttendanceSession;
  readonly isBusy: boolean;
  readonly error: unknown;
  onChange(takenAt: string): void;
}

/** When those in the pictures were there: now, unless the pictures are older. */
export function TakenAt({ photo, session, isBusy, error, onChange }: TakenAtProps) {
  const { t } = useTranslation('group-photo');
  const problemText = useProblemText();
  const known = localTime(new Date(photo.takenAt), session.timeZone);
  const [time, setTime] = useState(known);
  useEffect(() => setTime(known), [known]);
  const save = () => {
    if (/^\d\d:\d\d$/.test(time) && time !== known) onChange(instantIn(session, time));
  };
  return (
    <div>
      <TextInput
        type="time"
        label={t('takenAt.label')}
        description={t('takenAt.note')}
        value={time}
        disabled={isBusy}
        onChange={(event) => setTime(event.currentTarget.value)}
        onBlur={save}
        maw={280}
      />
      {error !== null && (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {problemText(error)}
        </Text>
      )}
    </div>
  );
}
