import { Alert, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { MEMBER_ROLES, type MemberRole } from '@mien/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SecretOnce } from '../../shared/access/secret-once.js';
import { ApiProblem, call } from '../../shared/api.js';
import { DialogActions } from '../../shared/dialog-actions.js';
import { type ChosenPerson, PersonSelect } from '../../shared/people/person-select.js';
import { useProblemText } from '../../shared/use-problem-text.js';

interface InviteFormProps {
  readonly onInvited: (link: string) => void;
  readonly onClose: () => void;
}

function InviteForm({ onInvited, onClose }: InviteFormProps) {
  const { t } = useTranslation('members');
  const { t: access } = useTranslation('access');
  const client = useQueryClient();
  const textOf = useProblemText();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<MemberRole>('teacher');
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const invite = useMutation({
    mutationFn: () => call('invite', { body: { email: email.trim(), role, personId: person?.id } }),
    onSuccess: ({ link }) => {
      onInvited(link);
      return client.invalidateQueries({ queryKey: ['invitations'] });
    },
  });
  const isFieldWrong = invite.error instanceof ApiProblem && invite.error.fields.has('email');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          type="email"
          label={t('invite.email')}
          required
          data-autofocus
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={isFieldWrong && t('invite.emailWrong')}
        />
        <Select
          label={t('role')}
          description={access(`role.${role}.what`)}
          allowDeselect={false}
          value={role}
          data={MEMBER_ROLES.map((value) => ({ value, label: access(`role.${value}.name`) }))}
          onChange={(value) => value && setRole(value)}
        />
        <PersonSelect label={t('invite.person')} value={person} onChange={setPerson} />
        <Text size="sm" c="dimmed">
          {t('invite.personNote')}
        </Text>
        {invite.error && !isFieldWrong && <Alert color="red">{textOf(invite.error)}</Alert>}
        <DialogActions act={t('invite.send')} isBusy={invite.isPending} onCancel={onClose} />
      </Stack>
    </form>
  );
}

export interface InviteDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Invite an address to a role; the link can be handed over where no mail is sent. */
export function InviteDialog({ isOpen, onClose }: InviteDialogProps) {
  const { t } = useTranslation('members');
  const { t: shared } = useTranslation('shared');
  const [link, setLink] = useState<string>();
  const methods = useQuery({
    queryKey: ['sign-in-methods'],
    queryFn: ({ signal }) => call('getSignInMethods', {}, signal),
    enabled: isOpen,
  });
  const close = () => {
    setLink(undefined);
    onClose();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('invite.title')}
      closeButtonProps={{ 'aria-label': shared('close') }}
    >
      {link ? (
        <Stack>
          <SecretOnce
            note={t(methods.data?.mail ? 'invite.sent' : 'invite.noMail')}
            label={t('invite.link')}
            value={link}
          />
          <Group justify="flex-end">
            <Button onClick={close}>{shared('close')}</Button>
          </Group>
        </Stack>
      ) : (
        <InviteForm onInvited={setLink} onClose={close} />
      )}
    </Modal>
  );
}
