import { Button, Group, Text, TextInput } from '@mantine/core';
import type { GroupPhoto } from '@mien/contracts';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { toConfirmation } from './decisions.js';
import classes from './group-photo.module.css';
import type { Review } from './review.js';
import type { DecisionSteps } from './use-decisions.js';

interface ConfirmBarProps {
  readonly photo: GroupPhoto;
  readonly review: Review;
  readonly steps: DecisionSteps;
  readonly isBusy: boolean;
  /** The session is settled: what is said by hand has to say why. */
  readonly needsReason: boolean;
}

/** What confirming will write down; taking the last step back; leaving it all. */
export function ConfirmBar({ photo, review, steps, isBusy, needsReason }: ConfirmBarProps) {
  const { t } = useTranslation(['group-photo', 'shared']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const ask = useConfirm();
  const [reason, setReason] = useState('');
  const params = { id: photo.id };
  const confirm = useMutation({
    mutationFn: () =>
      call('confirmGroupPhoto', { params, body: toConfirmation(steps.decisions, reason.trim()) }),
    onSuccess: async (confirmed) => {
      client.setQueryData(['group-photo', photo.sessionId], confirmed);
      steps.forget();
      await client.invalidateQueries({ queryKey: ['attendance'] });
    },
  });
  const discard = useMutation({
    mutationFn: () => call('discardGroupPhoto', { params }),
    onSuccess: () => {
      steps.forget();
      client.removeQueries({ queryKey: ['group-photo', photo.sessionId] });
      void navigate({ to: '/sessions/$sessionId', params: { sessionId: photo.sessionId ?? '' } });
    },
  });
  const leave = async () => {
    const question = {
      title: t('discard.title'),
      consequence: t('discard.consequence'),
      act: t('discard.act'),
    };
    if (await ask(question)) discard.mutate();
  };
  const isByHand = review.found.some(({ probability }) => probability === undefined);
  const marked = review.missing.filter(({ status }) => status !== undefined).length;

  return (
    <>
      <Group>
        <Button variant="subtle" disabled={isBusy} loading={discard.isPending} onClick={leave}>
          {t('discard.act')}
        </Button>
      </Group>
      <div className={classes.bar}>
        {confirm.isError && <ErrorState error={confirm.error} onRetry={() => confirm.mutate()} />}
        {discard.isError && <ErrorState error={discard.error} onRetry={() => discard.mutate()} />}
        {needsReason && (isByHand || marked > 0) && (
          <TextInput
            label={t('reason')}
            description={t('reasonNote')}
            value={reason}
            maxLength={300}
            required
            onChange={(event) => setReason(event.currentTarget.value)}
            mb="sm"
            maw={480}
          />
        )}
        <Group justify="space-between" gap="sm">
          <Text size="sm" role="status">
            {t('sum', { count: review.found.length })} {marked > 0 && t('sumMarked', { count: marked })}{' '}
            {review.open.length > 0 && t('sumOpen', { count: review.open.length })}
          </Text>
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              disabled={!steps.canUndo}
              onClick={steps.undo}
            >
              {t('shared:undo')}
            </Button>
            <Button
              leftSection={<IconCheck size={18} aria-hidden />}
              disabled={isBusy}
              loading={confirm.isPending}
              onClick={() => confirm.mutate()}
            >
              {t('confirm')}
            </Button>
          </Group>
        </Group>
      </div>
    </>
  );
}
