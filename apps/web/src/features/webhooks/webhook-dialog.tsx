import { Button, Checkbox, Group, Modal, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { NOTIFICATION_KINDS, type NotificationKind, type Webhook } from '@mien/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../shared/form-problem.js';
import { useNotificationNames } from '../../shared/notifications/kinds.js';
import type { WebhookActions } from './use-webhooks.js';

export interface WebhookDialogProps {
  readonly edited: Webhook | 'new' | undefined;
  readonly onClose: () => void;
  readonly actions: Pick<WebhookActions, 'create' | 'update'>;
}

function WebhookForm({ edited, onClose, actions }: WebhookDialogProps) {
  const { t } = useTranslation('webhooks');
  const { kindName } = useNotificationNames();
  const webhook = edited === 'new' ? undefined : edited;
  const [name, setName] = useState(webhook?.name ?? '');
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [kinds, setKinds] = useState<readonly NotificationKind[]>(webhook?.kinds ?? []);
  const sent = webhook ? actions.update : actions.create;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { name: name.trim(), url: url.trim(), kinds: [...kinds] };
    if (webhook) actions.update.mutate({ id: webhook.id, ...body }, { onSuccess: onClose });
    else actions.create.mutate(body, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <FormProblem error={sent.error} />
        <TextInput
          label={t('name')}
          required
          maxLength={100}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('url')}
          description={t('urlNote')}
          type="url"
          dir="ltr"
          required
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={t('kinds')}
          value={[...kinds]}
          onChange={(chosen) => setKinds(NOTIFICATION_KINDS.filter((kind) => chosen.includes(kind)))}
        >
          <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs" spacing="xs">
            {NOTIFICATION_KINDS.map((kind) => (
              <Checkbox key={kind} value={kind} label={kindName(kind)} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <Group justify="flex-end">
          <Button type="submit" loading={sent.isPending} disabled={kinds.length === 0}>
            {t(webhook ? 'save' : 'add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Where to, and of what. */
export function WebhookDialog(props: WebhookDialogProps) {
  const { t } = useTranslation('webhooks');
  return (
    <Modal
      opened={props.edited !== undefined}
      onClose={props.onClose}
      title={t(props.edited === 'new' ? 'add' : 'edit')}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
    >
      {props.edited && <WebhookForm {...props} />}
    </Modal>
  );
}
