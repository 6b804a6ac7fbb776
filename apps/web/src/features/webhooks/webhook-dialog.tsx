import { Checkbox, SimpleGrid, TextInput } from '@mantine/core';
import { NOTIFICATION_KINDS, type NotificationKind, type Webhook } from '@mien/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../shared/form-dialog.js';
import { useNotificationNames } from '../../shared/notifications/kinds.js';
import type { WebhookActions } from './use-webhooks.js';

export interface WebhookDialogProps {
  readonly edited: Webhook | 'new' | undefined;
  readonly onClose: () => void;
  readonly actions: Pick<WebhookActions, 'create' | 'update'>;
}

interface WebhookFormProps extends WebhookDialogProps {
  readonly edited: Webhook | 'new';
}

function WebhookForm({ edited, onClose, actions }: WebhookFormProps) {
  const { t } = useTranslation('webhooks');
  const { kindName } = useNotificationNames();
  const webhook = edited === 'new' ? undefined : edited;
  const [name, setName] = useState(webhook?.name ?? '');
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [kinds, setKinds] = useState<readonly NotificationKind[]>(webhook?.kinds ?? []);
  const sent = webhook ? actions.update : actions.create;
  const submit = () => {
    const body = { name: name.trim(), url: url.trim(), kinds: [...kinds] };
    if (webhook) actions.update.mutate({ id: webhook.id, ...body }, { onSuccess: onClose });
    else actions.create.mutate(body, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t(webhook ? 'edit' : 'add')}
      act={t(webhook ? 'save' : 'add')}
      isBusy={sent.isPending}
      isDisabled={kinds.length === 0}
      error={sent.error}
      onSubmit={submit}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}

/** Where to, and of what. */
export const WebhookDialog = ({ edited, ...rest }: WebhookDialogProps) =>
  edited && <WebhookForm edited={edited} {...rest} />;
