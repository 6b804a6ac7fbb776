import { Badge, Modal, Stack, Text } from '@mantine/core';
import type { ClassSession, CourseDetails, CourseTimetable } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../shared/links.js';
import { useFormat } from '../../../shared/use-format.js';
import { usePermission } from '../../../shared/use-permission.js';
import { ExtraActions, PatternDayActions } from './session-actions.js';
import type { TimeDraft } from './time-draft.js';

interface SessionDialogProps {
  readonly course: CourseDetails;
  readonly session: ClassSession;
  readonly timetable: CourseTimetable;
  readonly canChange: boolean;
  onEdit(draft: TimeDraft): void;
  onClose(): void;
}

/** One session: when and where, whether it takes place, and what can be changed about it. */
export function SessionDialog(props: SessionDialogProps) {
  const { course, session, timetable, canChange, onEdit, onClose } = props;
  const { t } = useTranslation(['courses', 'shared']);
  const format = useFormat(course.zone);
  const mayRead = usePermission('attendance:read');
  const pattern = timetable.patterns.find(({ id }) => id === session.pattern?.id);
  const extra = timetable.extras.find(({ id }) => id === session.extraId);
  const edit = (draft: TimeDraft) => {
    onClose();
    onEdit(draft);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={format.range(session.startsAt, session.endsAt)}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
    >
      <Stack>
        {session.room && <Text>{t('session.room', { room: session.room })}</Text>}
        {session.canceled && (
          <Stack gap={4} align="flex-start">
            <Badge color="gray" variant="light">
              {t(`canceled.${session.canceled.by}`)}
            </Badge>
            {session.canceled.reason && <Text>{session.canceled.reason}</Text>}
          </Stack>
        )}
        {session.pattern && session.pattern.day !== session.day && (
          <Text>{t('sessions.movedFrom', { day: format.fullDay(session.pattern.day) })}</Text>
        )}
        {extra && <Text>{t('sessions.extra')}</Text>}
        {mayRead && !session.canceled && (
          <ButtonLink to="/sessions/$sessionId" params={{ sessionId: session.id }} variant="default">
            {t('session.attendance')}
          </ButtonLink>
        )}
        {canChange && pattern && session.pattern && (
          <PatternDayActions
            courseId={course.id}
            pattern={pattern}
            day={session.pattern.day}
            timetable={timetable}
            onEdit={edit}
            onClose={onClose}
          />
        )}
        {canChange && extra && (
          <ExtraActions courseId={course.id} extra={extra} onEdit={edit} onClose={onClose} />
        )}
      </Stack>
    </Modal>
  );
}
