import { Button, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { type Correction, CorrectionForm } from '../../shared/attendance/correction-form.js';
import { ExplanationView } from '../../shared/attendance/explanation-view.js';
import { ErrorState } from '../../shared/error-state.js';
import { ButtonLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { notifyDone } from '../../shared/notify.js';
import { useFormat } from '../../shared/use-format.js';
import { explanationQuery } from './record-queries.js';

interface ExplanationDrawerProps {
  readonly personId: string;
  readonly isSelf: boolean;
  /** None when absent: the drawer is closed. */
  readonly sessionId: string | undefined;
  onClose(): void;
}

/** Why somebody counts for a session as what they count as, and for themselves a way to say that it is wrong. */
export function ExplanationDrawer({ sessionId, onClose, ...rest }: ExplanationDrawerProps) {
  const { t } = useTranslation(['my-attendance', 'shared']);
  return (
    <Drawer
      opened={sessionId !== undefined}
      onClose={onClose}
      position="right"
      size="md"
      title={t('explanation.title')}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
    >
      {sessionId && <Explanation key={sessionId} sessionId={sessionId} {...rest} />}
    </Drawer>
  );
}

interface ExplanationProps extends Pick<ExplanationDrawerProps, 'personId' | 'isSelf'> {
  readonly sessionId: string;
}

function Explanation({ personId, isSelf, sessionId }: ExplanationProps) {
  const { t } = useTranslation('my-attendance');
  const explanation = useQuery(explanationQuery(sessionId, personId));
  const [isCorrecting, setCorrecting] = useState(false);
  const format = useFormat(explanation.data?.session.timeZone);
  if (explanation.isError)
    return <ErrorState error={explanation.error} onRetry={() => explanation.refetch()} />;
  if (!explanation.data) return <LoadingRows rows={4} />;
  const { session, entry } = explanation.data;
  const mayAsk = isSelf && !session.isLocked && !session.canceledBy && !entry.hasWaitingMark;
  return (
    <Stack gap="lg">
      <Stack gap={2}>
        <Title order={2} size="h4">
          <bdi>{session.courseName}</bdi>
        </Title>
        <Text c="dimmed">{format.range(session.startsAt, session.endsAt)}</Text>
      </Stack>
      <ExplanationView explanation={explanation.data} />
      {isSelf && entry.hasWaitingMark && <Text size="sm">{t('explanation.waiting')}</Text>}
      {isSelf && session.isLocked && <Text size="sm">{t('explanation.locked')}</Text>}
      {mayAsk && !isCorrecting && (
        <Button variant="default" onClick={() => setCorrecting(true)}>
          {t('explanation.wrong')}
        </Button>
      )}
      {mayAsk && isCorrecting && (
        <RequestForm explanation={explanation.data} onDone={() => setCorrecting(false)} />
      )}
      {!isSelf && (
        <Group>
          <ButtonLink to="/sessions/$sessionId" params={{ sessionId }} variant="default">
            {t('explanation.session')}
          </ButtonLink>
        </Group>
      )}
    </Stack>
  );
}

interface RequestFormProps {
  readonly explanation: Parameters<typeof ExplanationView>[0]['explanation'];
  onDone(): void;
}

function RequestForm({ explanation: { session, entry }, onDone }: RequestFormProps) {
  const { t } = useTranslation(['my-attendance', 'shared']);
  const client = useQueryClient();
  // one for all tries, so that a request whose answer was lost is not made twice
  const [requestId] = useState(() => crypto.randomUUID());
  const send = useMutation({
    mutationFn: ({ reason = '', ...correction }: Correction) =>
      call('requestCorrection', { body: { sessionId: session.id, ...correction, reason, requestId } }),
    onSuccess: async () => {
      notifyDone(t('explanation.sent'));
      await client.invalidateQueries({ queryKey: ['attendance'] });
      onDone();
    },
  });
  return (
    <CorrectionForm
      session={session}
      before={entry}
      needsReason
      act={t('explanation.send')}
      isSending={send.isPending}
      error={send.error}
      cancel={
        <Button variant="subtle" onClick={onDone}>
          {t('shared:cancel')}
        </Button>
      }
      onSend={(correction) => send.mutate(correction)}
    />
  );
}
