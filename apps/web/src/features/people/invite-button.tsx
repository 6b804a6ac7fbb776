import { Button, Code, CopyButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Person } from '@mien/contracts';
import { IconMailForward } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';

/** Invite a person to an account of their own, with which they see and change their own data. */
export function InviteButton({ person }: { readonly person: Person }) {
  const { t } = useTranslation(['people', 'shared']);
  const [isOpen, dialog] = useDisclosure();
  const [email, setEmail] = useState(person.email ?? '');
  const invite = useMutation({
    mutationFn: () => call('invite', { body: { email: email.trim(), role: 'student', personId: person.id } }),
  });

  return (
    <>
      <Button
        variant="default"
        leftSection={<IconMailForward size={18} aria-hidden />}
        onClick={() => {
          invite.reset();
          dialog.open();
        }}
      >
        {t('invite.open')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={dialog.close}
        title={t('invite.title', { name: person.name })}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        {invite.isSuccess ? (
          <InvitationLink link={invite.data.link} email={invite.data.email} />
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              invite.mutate();
            }}
          >
            <Stack>
              <Text size="sm">{t('invite.note')}</Text>
              <Text size="sm">{t('invite.existing')}</Text>
              <TextInput
                label={t('form.email')}
                type="email"
                required
                dir="ltr"
                value={email}
                onChange={({ currentTarget }) => setEmail(currentTarget.value)}
                data-autofocus
              />
              {invite.isError && <ErrorState error={invite.error} />}
              <Button type="submit" loading={invite.isPending}>
                {t('invite.send')}
              </Button>
            </Stack>
          </form>
        )}
      </Modal>
    </>
  );
}

function InvitationLink({ link, email }: { readonly link: string; readonly email: string }) {
  const { t } = useTranslation(['people', 'shared']);
  return (
    <Stack role="status">
      <Text size="sm">{t('invite.sent', { email })}</Text>
      <Code block dir="ltr">
        {link}
      </Code>
      <Group>
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'shared:copied' : 'shared:copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}
