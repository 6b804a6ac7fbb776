import { Drawer, Stack, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { type Correction, CorrectionForm } from '../../../shared/attendance/correction-form.js';
import { ExplanationView } from '../../../shared/attendance/explanation-view.js';
import { ErrorState } from '../../../shared/error-state.js';
import { TextLink } from '../../../shared/links.js';
import { LoadingRows } from '../../../shared/loading-rows.js';
import { notifyDone } from '../../../shared/notify.js';
import { MarkHistory } from './mark-history.js';

interface PersonDrawerProps {
  readonly sessionId: string;
  /** Nobody's when absent: the drawer is closed. */
  readonly personId: string | undefined;
  readonly canMark: boolean;
  readonly needsReason: boolean;
  readonly needsApproval: boolean;
  onClose(): void;
}

/** Why somebody counts as what they count as, what was said about it, and a way to correct it. */
export function PersonDrawer(props: PersonDrawerProps) {
  const { personId, onClose } = props;
  const { t } = useTranslation(['sessions', 'shared']);
  return (
    <Drawer
      opened={personId !== undefined}
      onClose={onClose}
      position="right"
      size="md"
      title={t('person.title')}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
    >
      {personId && <Details {...props} personId={personId} key={personId} />}
    </Drawer>
  );
}

function Details(props: PersonDrawerProps & { readonly personId: string }) {
  const { sessionId, personId, canMark, needsReason, needsApproval } = props;
  const { t } = useTranslation('sessions');
  const client = useQueryClient();
  const explanation = useQuery({
    queryKey: ['attendance', 'explanation', sessionId, personId],
    queryFn: ({ signal }) =>
      call('explainAttendance', { params: { id: sessionId, personId }, query: {} }, signal),
  });
  const readAgain = () => client.invalidateQueries({ queryKey: ['attendance'] });
  const correct = useMutation({
    mutationFn: (correction: Correction) =>
      call('markAttendance', {
        params: { id: sessionId },
        body: { requestId: crypto.randomUUID(), marks: [{ personId, ...correction }] },
      }),
    onSuccess: async () => {
      notifyDone(t(needsApproval ? 'person.sent' : 'person.saved'));
      await readAgain();
    },
  });
  if (explanation.isError)
    return <ErrorState error={explanation.error} onRetry={() => explanation.refetch()} />;
  if (!explanation.data) return <LoadingRows rows={4} />;
  const { entry, session, marks } = explanation.data;
  return (
    <Stack gap="lg">
      <Title order={2} size="h4">
        <TextLink to="/people/$personId/attendance" params={{ personId }}>
          <bdi>{entry.person.name}</bdi>
        </TextLink>
      </Title>
      <ExplanationView explanation={explanation.data} />
      <MarkHistory marks={marks} timeZone={session.timeZone} canUndo={canMark} onUndone={readAgain} />
      {canMark && (
        <Stack gap="sm">
          <Title order={3} size="h6">
            {t('person.correct')}
          </Title>
          <CorrectionForm
            key={explanation.dataUpdatedAt}
            session={session}
            before={entry}
            needsReason={needsReason}
            act={t(needsApproval ? 'person.send' : 'person.save')}
            isSending={correct.isPending}
            error={correct.error}
            onSend={(correction) => correct.mutate(correction)}
          />
        </Stack>
      )}
    </Stack>
  );
}
