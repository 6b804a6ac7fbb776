import { Badge } from '@mantine/core';
import type { Webhook } from '@mien/contracts';
import { useTranslation } from 'react-i18next';

const COLORS: Readonly<Record<Webhook['state'], string>> = {
  on: 'teal',
  off: 'gray',
  failing: 'orange',
  disabled: 'red',
};

export function WebhookState({ state }: Pick<Webhook, 'state'>) {
  const { t } = useTranslation('webhooks');
  return (
    <Badge variant="light" color={COLORS[state]}>
      {t(`states.${state}`)}
    </Badge>
  );
}
