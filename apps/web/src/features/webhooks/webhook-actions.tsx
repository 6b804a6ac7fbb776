import { Button } from '@mantine/core';
import type { Webhook } from '@mien/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../shared/use-confirm.js';
import type { WebhookActions } from './use-webhooks.js';

export interface WebhookButtonsProps {
  readonly webhook: Webhook;
  readonly actions: WebhookActions;
  readonly onEdit: () => void;
  readonly onPing: () => void;
}

/** What one does with a webhook. */
export function WebhookButtons({ webhook, actions, onEdit, onPing }: WebhookButtonsProps) {
  const { t } = useTranslation('webhooks');
  const confirm = useConfirm();
  const navigate = useNavigate();
  const { id, name, state } = webhook;
  const isOn = state === 'on' || state === 'failing';
  const rotate = async () => {
    const isSure = await confirm({
      title: t('rotate'),
      consequence: t('rotateConsequence'),
      act: t('rotate'),
      isDestructive: false,
    });
    if (isSure) actions.rotate.mutate(id);
  };
  const remove = async () => {
    const isSure = await confirm({
      title: t('removeOne', { name }),
      consequence: t('removeConsequence'),
      act: t('remove'),
    });
    if (isSure) actions.remove.mutate(id, { onSuccess: () => navigate({ to: '/webhooks' }) });
  };
  return (
    <>
      <Button variant="default" loading={actions.ping.isPending} onClick={onPing}>
        {t('ping')}
      </Button>
      <Button variant="default" onClick={onEdit}>
        {t('edit')}
      </Button>
      <Button
        variant="default"
        loading={actions.update.isPending}
        onClick={() => actions.update.mutate({ id, isOn: !isOn })}
      >
        {t(isOn ? 'turnOff' : 'turnOn')}
      </Button>
      <Button variant="default" onClick={rotate}>
        {t('rotate')}
      </Button>
      <Button variant="subtle" c="var(--mantine-color-error)" onClick={remove}>
        {t('remove')}
      </Button>
    </>
  );
}
