import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { type Contact, languageTag } from '@mien/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, toLanguage } from '../../i18n/languages.js';
import { FormProblem } from '../../shared/form-problem.js';
import type { useContacts } from './use-contacts.js';

export interface ContactDialogProps {
  readonly edited: Contact | 'new' | undefined;
  readonly onClose: () => void;
  readonly save: ReturnType<typeof useContacts>['save'];
}

function ContactForm({ edited, onClose, save }: ContactDialogProps) {
  const { t, i18n } = useTranslation('contacts');
  const contact = edited === 'new' ? undefined : edited;
  const [name, setName] = useState(contact?.name ?? '');
  const [relation, setRelation] = useState(contact?.relation ?? '');
  const [email, setEmail] = useState(contact?.email ?? '');
  const [phone, setPhone] = useState(contact?.phone ?? '');
  const [language, setLanguage] = useState(contact?.language ?? toLanguage(i18n.resolvedLanguage));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [mail, number] = [email.trim(), phone.trim()];
    const body = { name, relation, language, ...(mail && { email: mail }), ...(number && { phone: number }) };
    save.mutate({ id: contact?.id, body }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <FormProblem error={save.error} />
        <TextInput
          label={t('name')}
          required
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('relation')}
          description={t('relationNote')}
          required
          maxLength={60}
          value={relation}
          onChange={(event) => setRelation(event.currentTarget.value)}
        />
        <TextInput
          label={t('email')}
          type="email"
          dir="ltr"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TextInput
          label={t('phone')}
          description={t('phoneNote')}
          type="tel"
          dir="ltr"
          value={phone}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
        <Select
          label={t('language')}
          allowDeselect={false}
          value={language}
          data={languageTag.options.map((value) => ({ value, label: LANGUAGES[value].name }))}
          onChange={(value) => value && setLanguage(value)}
        />
        <Group justify="flex-end">
          <Button
            type="submit"
            loading={save.isPending}
            disabled={email.trim() === '' && phone.trim() === ''}
          >
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Who they are and how they are reached. */
export function ContactDialog(props: ContactDialogProps) {
  const { t } = useTranslation('contacts');
  return (
    <Modal
      opened={props.edited !== undefined}
      onClose={props.onClose}
      title={t(props.edited === 'new' ? 'add' : 'edit')}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
    >
      {props.edited && <ContactForm {...props} />}
    </Modal>
  );
}
