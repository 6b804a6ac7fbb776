import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { Contact } from '@mien/contracts';
import { IconAddressBook, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../i18n/languages.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { useShownPerson } from '../../shared/person-routes.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { usePermission } from '../../shared/use-permission.js';
import { ContactDialog } from './contact-dialog.js';
import { useContacts } from './use-contacts.js';

interface Actions {
  readonly onEdit: (contact: Contact) => void;
  readonly onRemove: (contact: Contact) => void;
}

function useColumns(actions: Actions | undefined): readonly Column<Contact>[] {
  const { t } = useTranslation('contacts');
  const reached = ({ email, phone, stoppedAt }: Contact) => (
    <Stack gap={2} align="flex-start">
      {email && <bdi dir="ltr">{email}</bdi>}
      {phone && <bdi dir="ltr">{phone}</bdi>}
      {stoppedAt && (
        <Badge variant="light" color="gray">
          {t('stopped')}
        </Badge>
      )}
    </Stack>
  );
  return [
    { key: 'name', header: t('name'), isMain: true, cell: ({ name }) => <Text fw={600}>{name}</Text> },
    { key: 'relation', header: t('relation'), cell: ({ relation }) => <bdi>{relation}</bdi> },
    { key: 'reached', header: t('reached'), cell: reached },
    { key: 'language', header: t('language'), cell: ({ language }) => LANGUAGES[language].name },
    ...(actions
      ? [
          {
            key: 'actions',
            header: t('actions'),
            cell: (contact: Contact) => (
              <Group gap={4}>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('editOne', { name: contact.name })}
                  onClick={() => actions.onEdit(contact)}
                >
                  {t('edit')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  c="var(--mantine-color-error)"
                  aria-label={t('removeOne', { name: contact.name })}
                  onClick={() => actions.onRemove(contact)}
                >
                  {t('remove')}
                </Button>
              </Group>
            ),
          },
        ]
      : []),
  ];
}

/** Who else hears of a person, such as their parents. */
export function ContactsPage() {
  const { t } = useTranslation('contacts');
  const { personId } = useShownPerson();
  const mayChange = usePermission('people:write');
  const confirm = useConfirm();
  const [edited, setEdited] = useState<Contact | 'new'>();
  const { contacts, save, remove } = useContacts(personId);
  const onRemove = async ({ id, name }: Contact) => {
    const isSure = await confirm({
      title: t('removeOne', { name }),
      consequence: t('removeConsequence'),
      act: t('remove'),
    });
    if (isSure) remove.mutate(id);
  };
  const columns = useColumns(mayChange ? { onEdit: setEdited, onRemove } : undefined);
  if (contacts.isPending) return <LoadingRows />;
  if (contacts.isError) return <ErrorState error={contacts.error} onRetry={() => contacts.refetch()} />;
  const { items } = contacts.data;
  return (
    <Stack>
      <Group justify="space-between">
        <Text maw={640}>{t('description')}</Text>
        {mayChange && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
            {t('add')}
          </Button>
        )}
      </Group>
      {items.length === 0 ? (
        <EmptyState title={t('emptyTitle')} advice={t('emptyAdvice')} icon={<IconAddressBook />} />
      ) : (
        <RecordTable caption={t('title')} items={items} keyOf={({ id }) => id} columns={columns} />
      )}
      <ContactDialog
        edited={edited}
        onClose={() => {
          setEdited(undefined);
          save.reset();
        }}
        save={save}
      />
    </Stack>
  );
}
