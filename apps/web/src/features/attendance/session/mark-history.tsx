import { Button, Group, Stack, Text, Timeline, Title } from '@mantine/core';
import type { AttendanceMark } from '@mien/contracts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { StatusBadge } from '../../../shared/attendance/status-badge.js';
import { FormProblem } from '../../../shared/form-problem.js';
import { QuotedText } from '../../../shared/quoted-text.js';
import { useFormat } from '../../../shared/use-format.js';

interface MarkHistoryProps {
  /** Oldest first. */
  readonly marks: readonly AttendanceMark[];
  readonly timeZone: string;
  readonly canUndo: boolean;
  onUndone(): Promise<unknown>;
}

/** Everything people said about somebody's attendance of a session, the newest first. */
export function MarkHistory({ marks, timeZone, canUndo, onUndone }: MarkHistoryProps) {
  const { t } = useTranslation('sessions');
  const undo = useMutation({
    mutationFn: (id: string) => call('undoMark', { params: { id } }),
    onSuccess: onUndone,
  });
  if (marks.length === 0) return null;
  return (
    <Stack gap="sm">
      <Title order={3} size="h6">
        {t('history.title')}
      </Title>
      <FormProblem error={undo.error} />
      <Timeline bulletSize={14} lineWidth={2}>
        {marks.toReversed().map((mark) => (
          <Timeline.Item key={mark.id}>
            <Entry mark={mark} timeZone={timeZone} />
            {canUndo && !mark.undoneAt && mark.approval !== 'refused' && (
              <Button
                size="compact-sm"
                variant="subtle"
                loading={undo.isPending && undo.variables === mark.id}
                onClick={() => undo.mutate(mark.id)}
              >
                {t('history.undo')}
              </Button>
            )}
          </Timeline.Item>
        ))}
      </Timeline>
    </Stack>
  );
}

function Entry({ mark, timeZone }: { readonly mark: AttendanceMark; readonly timeZone: string }) {
  const { t } = useTranslation('sessions');
  const format = useFormat(timeZone);
  const { undoneAt, decidedAt } = mark;
  return (
    <>
      <Group gap="xs">
        <StatusBadge status={mark.status} size="md" />
        <Text size="sm">{t(`markWay.${mark.way}`, { name: mark.byName })}</Text>
      </Group>
      <Text size="sm" c="dimmed">
        {format.dateTime(mark.at)}
      </Text>
      <QuotedText text={mark.reason} />
      {mark.approval === 'waiting' && !undoneAt && <Text size="sm">{t('history.waiting')}</Text>}
      {decidedAt && (
        <Text size="sm">
          {t(`history.${mark.approval === 'approved' ? 'approved' : 'refused'}`, {
            name: mark.decidedBy ?? '–',
            when: format.dateTime(decidedAt),
          })}
        </Text>
      )}
      <QuotedText text={mark.decisionNote} />
      {undoneAt && (
        <Text size="sm">
          {t('history.undone', { name: mark.undoneBy ?? '–', when: format.dateTime(undoneAt) })}
        </Text>
      )}
    </>
  );
}
